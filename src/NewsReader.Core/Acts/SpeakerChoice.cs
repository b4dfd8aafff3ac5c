using Microsoft.EntityFrameworkCore;
using NewsReader.Analysis.Speakers;
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
    /// <summary>The speaker, new and unsaved where the name is; null, with the answer to give, where there is none such or more than one.</summary>
    internal async Task<(Speaker? Speaker, ActDraft Instead)> FindAsync(NewsContext context, int readerId, SpeakerKind unlessSaid, CancellationToken cancellationToken)
    {
        if (Kind is { } kind && !Enum.IsDefined(kind))
            return (null, ActDraft.Refuse("There is no such kind of speaker. Choose one of those in the list."));
        if (SpeakerId is { } id)
        {
            var chosen = await context.Speakers.Live().SingleOrDefaultAsync(s => s.Id == id, cancellationToken);
            return (chosen, ActDraft.Refuse("That speaker is no longer there. Choose another one, or type the name."));
        }

        if (Speaker.CleanName(Name) is not { } name || NameFolding.Fold(name).Length == 0)
            return (null, ActDraft.Refuse($"Type the speaker’s name, with at least one letter and at most {Speaker.MaxNameLength} characters."));
        var called = await context.Speakers.Called(name).OrderBy(s => s.Id).Take(2).ToListAsync(cancellationToken);
        if (called.Count > 1) return (null, ActDraft.Refuse($"More than one speaker is called {name}. Choose the one you mean from the list."));
        return (called.FirstOrDefault() ?? Speaker.Named(name, Kind ?? unlessSaid, Origin.Person, readerId), default);
    }
}
