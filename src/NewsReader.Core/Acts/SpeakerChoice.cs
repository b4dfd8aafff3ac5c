using Microsoft.EntityFrameworkCore;
using NewsReader.Analysis.Speakers;
using NewsReader.Core.Articles;
using NewsReader.Core.Changes;
using NewsReader.Core.Speakers;
using NewsReader.Core.Store;

namespace NewsReader.Core.Acts;

/// <summary>The speaker a person chose.</summary>
/// <param name="SpeakerId">One of the archive; null where a name was typed.</param>
/// <param name="Name">The name typed: whoever is called so, else somebody new.</param>
/// <param name="Kind">What somebody new is; null for what the analysis took the quote's speaker for, else a person.</param>
public sealed record SpeakerChoice(int? SpeakerId, string? Name, SpeakerKind? Kind = null)
{
    private const int MostNamesakes = 12, MostDescription = 200;

    /// <summary>
    /// The speaker with their names, new and unsaved where the name is; null, with the answer to give, where there is none such or more than
    /// one. By name it is never <paramref name="except"/>, whose namesake it may be.
    /// </summary>
    internal async Task<(Speaker? Speaker, ActDraft Instead)> FindAsync(
        NewsContext context, int readerId, SpeakerKind unlessSaid, CancellationToken cancellationToken, int? except = null)
    {
        if (SpeakerId is { } id) return await KnownAsync(context, id, cancellationToken);
        if (Kind is { } kind && !Enum.IsDefined(kind)) return (null, ActDraft.Refuse("There is no such kind of speaker. Choose one of those in the list."));
        if (Usable(Name) is not { } name) return (null, ActDraft.Refuse($"Type the speaker’s name, with at least one letter and at most {Speaker.MaxNameLength} characters."));
        var called = context.Speakers.Called(name).Where(s => s.Id != except);
        var found = await called.Include(s => s.Names).OrderBy(s => s.Id).Take(2).ToListAsync(cancellationToken);
        return found.Count > 1
            ? (null, ActDraft.Refuse($"More than one speaker is called {name}. Choose the one you mean.", await NamesakesAsync(context, called, cancellationToken)))
            : (found.FirstOrDefault() ?? Speaker.Named(name, Kind ?? unlessSaid, Origin.Person, readerId), default);
    }

    /// <summary>One of the archive with their names, or why there is none.</summary>
    internal static async Task<(Speaker? Speaker, ActDraft Instead)> KnownAsync(NewsContext context, int id, CancellationToken cancellationToken)
    {
        var known = await context.Speakers.Live().Include(s => s.Names).SingleOrDefaultAsync(s => s.Id == id, cancellationToken);
        return known is not null ? (known, default)
            : (null, await MergedAsync(context, id, cancellationToken) ?? ActDraft.Refuse("That speaker is no longer there. Choose another one, or type the name."));
    }

    /// <summary>What to say of a speaker who was merged into another; null of one who never was there.</summary>
    internal static async Task<ActDraft?> MergedAsync(NewsContext context, int id, CancellationToken cancellationToken)
    {
        var merged = await context.Speakers.Where(s => s.Id == id && s.MergedIntoId != null)
            .Select(s => new { s.Name, Into = context.Speakers.First(other => other.Id == s.MergedIntoId).Name }).SingleOrDefaultAsync(cancellationToken);
        return merged is null ? null : ActDraft.Refuse($"{merged.Name} was merged into {merged.Into} in the meantime. Nothing was changed.");
    }

    /// <summary>A name as it can be kept; null where it is none.</summary>
    internal static string? Usable(string? name) => Speaker.CleanName(name) is { } clean && NameFolding.Fold(clean).Length > 0 ? clean : null;

    private static Task<List<Namesake>> NamesakesAsync(NewsContext context, IQueryable<Speaker> called, CancellationToken cancellationToken) =>
        called.OrderBy(s => s.Id).Take(MostNamesakes)
            .Select(s => new Namesake(
                s.Id, s.Name, s.Kind, context.Quotes.Count(q => q.SpeakerId == s.Id && q.Review != Review.Rejected), s.Description.Substring(0, MostDescription)))
            .ToListAsync(cancellationToken);
}
