using Microsoft.EntityFrameworkCore;
using NewsReader.Analysis.Speakers;
using NewsReader.Core.Changes;
using NewsReader.Core.Speakers;
using NewsReader.Core.Store;

namespace NewsReader.Core.Acts;

public sealed partial class SpeakerActs
{
    /// <summary>
    /// Says who a name in the articles is: all its quotes that have no speaker are theirs. Whether each is a quote stays to be reviewed.
    /// The name joins theirs where <paramref name="keepsName"/> says so.
    /// </summary>
    public Task<ActResult> SortOutAsync(
        ActRequest request, NameAsSeen seen, SpeakerChoice choice, bool keepsName = false, CancellationToken cancellationToken = default) =>
        SortOutAsync(request, seen, keepsName, () => ChooseAsync(request, choice, null, cancellationToken), cancellationToken);

    /// <summary>Makes a new speaker of a name in the articles, with all its quotes that have no speaker, whoever else has that name.</summary>
    public Task<ActResult> SortOutAsNewAsync(ActRequest request, NameAsSeen seen, SpeakerKind? kind, CancellationToken cancellationToken = default) =>
        SortOutAsync(
            request,
            seen,
            false,
            async () => Usable(seen.Name) is { } name
                ? (New(request, name, kind ?? await KindFoundAsync(seen.Name, cancellationToken)), default)
                : (null, ActDraft.Refuse("These words are too long for a name, or have no letter. Type the name of whoever it is.")),
            cancellationToken);

    private Task<ActResult> SortOutAsync(
        ActRequest request, NameAsSeen seen, bool keepsName, Func<Task<(Speaker?, ActDraft)>> choose, CancellationToken cancellationToken) =>
        log.DoAsync(
            request,
            async () =>
            {
                var quotes = await context.Quotes.Unlinked().Where(q => q.NameAsFound == seen.Name).OrderBy(q => q.Id).ToListAsync(cancellationToken);
                if (quotes.Count == 0) return ActDraft.AlreadySo($"Every quote of {Quoted.Of(seen.Name)} has its speaker already.");
                if (quotes.Count != seen.Quotes || quotes[^1].Id != seen.Last)
                    return ActDraft.Stale($"The quotes of {Quoted.Of(seen.Name)} are others by now: {Counted.Of(quotes.Count, "quote")}. Nothing was changed: look at them, then try again.");
                var (speaker, instead) = await choose();
                if (speaker is null) return instead;

                await GiveAsync(quotes, speaker, request.ReaderId, cancellationToken);
                if (keepsName && Usable(seen.Name) is { } name) AddName(speaker, name, request.ReaderId);
                return ActDraft.Did($"Named {speaker.Name} as the speaker of {Counted.Of(quotes.Count, "quote")} of {Quoted.Of(seen.Name)}", () => AddressOf(speaker.Id));
            },
            cancellationToken);

    private async Task<SpeakerKind> KindFoundAsync(string name, CancellationToken cancellationToken) =>
        await context.Quotes.Unlinked().Where(q => q.NameAsFound == name && q.KindAsFound != null).GroupBy(q => q.KindAsFound)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key).Select(g => g.Key).FirstOrDefaultAsync(cancellationToken) ?? SpeakerKind.Person;
}

/// <summary>A name in the articles with its quotes that have no speaker, as a person saw them: what came later is not theirs to name.</summary>
/// <param name="Name">As found.</param>
/// <param name="Quotes">How many they were.</param>
/// <param name="Last">The highest number among them.</param>
public readonly record struct NameAsSeen(string Name, int Quotes, int Last);
