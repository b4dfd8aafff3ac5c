using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Articles;
using NewsReader.Core.Changes;
using NewsReader.Core.Speakers;
using NewsReader.Core.Store;

namespace NewsReader.Core.Acts;

public sealed partial class SpeakerActs
{
    /// <summary>
    /// Says that some of a speaker's quotes and names are another's: one of the archive, or somebody new, who may have the very same name.
    /// Articles that come in later follow the names.
    /// </summary>
    public Task<ActResult> SplitAsync(
        ActRequest request, int speakerId, int version, SpeakerPart part, SpeakerChoice to, CancellationToken cancellationToken = default) =>
        log.DoAsync(
            request,
            async () =>
            {
                if (await FindAsync(speakerId, cancellationToken) is not { } speaker) return await GoneAsync(speakerId, cancellationToken);
                var (other, instead) = await ChooseAsync(request, to, speakerId, cancellationToken);
                if (other is null) return instead;
                if (other.Id == speakerId) return ActDraft.Refuse("That is the same speaker: choose who else it is.");
                var names = speaker.Names.Where(n => part.Names.Contains(n.Id)).ToList();
                if (names.Find(speaker.IsMain) is { } main) return ActDraft.Refuse(MainStays(main));
                var quotes = await context.Quotes.In(part, speakerId).ToListAsync(cancellationToken);
                if (speaker.Version != version) return ActDraft.Stale(speaker);
                int gone = part.Names.Count - names.Count + part.Quotes.Except(quotes.Select(q => q.Id)).Count();
                if (gone > 0) return ActDraft.Stale($"{gone} of what you chose {(gone == 1 ? "is" : "are")} no longer {speaker.Name}’s. Nothing was changed: look at what would go now, then try again.");
                if (part.Seen is { } seen && seen != (quotes.Count, quotes.Select(q => q.Id).DefaultIfEmpty().Max()))
                    return ActDraft.Stale($"The quotes that would go are others by now: {Counted.Of(quotes.Count, "quote")}. Nothing was changed: look at them, then try again.");
                if (quotes.Count + names.Count == 0) return ActDraft.Refuse("Nothing is chosen. Choose at least one quote or name that is somebody else’s.");

                await GiveAsync(quotes, other, request.ReaderId, cancellationToken);
                foreach (var name in names) GiveName(name, other);
                return ActDraft.Did($"Split {What(quotes.Count, names.Count)} off {speaker.Name}, to {other.Name}", () => AddressOf(other.Id));
            },
            cancellationToken);

    private async Task GiveAsync(IReadOnlyList<Quote> quotes, Speaker speaker, int readerId, CancellationToken cancellationToken)
    {
        foreach (var quote in quotes)
        {
            quote.Speaker = speaker;
            quote.Link = SpeakerLink.ByPerson;
        }

        await context.TakeOverAsync(quotes, readerId, cancellationToken);
    }

    private void GiveName(SpeakerName name, Speaker speaker)
    {
        if (speaker.Names.Any(n => n.Folded == name.Folded)) context.SpeakerNames.Remove(name);
        else name.Speaker = speaker;
    }

    private static string What(int quotes, int names) =>
        names == 0 ? Counted.Of(quotes, "quote") : quotes == 0 ? Counted.Of(names, "name") : $"{Counted.Of(quotes, "quote")} and {Counted.Of(names, "name")}";
}
