using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Changes;
using NewsReader.Core.Speakers;
using NewsReader.Core.Store;

namespace NewsReader.Core.Acts;

public sealed partial class SpeakerActs
{
    /// <summary>
    /// Says that a speaker is the same as another: its quotes and names go over, its description too unless it is to be left, and its
    /// address leads there. With <paramref name="intoVersion"/> the other must still be as it was seen.
    /// </summary>
    public Task<ActResult> MergeAsync(
        ActRequest request, int speakerId, int version, SpeakerChoice into, int? intoVersion = null, bool withDescription = true, CancellationToken cancellationToken = default) =>
        log.DoAsync(
            request,
            async () =>
            {
                if (await FindAsync(speakerId, cancellationToken) is not { } speaker) return await GoneAsync(speakerId, cancellationToken);
                var (other, instead) = await OtherAsync(into, cancellationToken);
                if (other is null) return instead;
                if (other.Id == speakerId) return ActDraft.Refuse("That is the same speaker: there is nothing to merge.");
                if (speaker.Version != version || (intoVersion is { } seen && other.Version != seen)) return ActDraft.Stale(speaker.Version != version ? speaker : other);
                if (withDescription && !AddDescription(other, speaker.Description)) return ActDraft.Refuse("Both descriptions together are too long. Shorten one of them first, or leave this one behind.");
                await GoOverAsync(speaker, other, request.ReaderId, cancellationToken);
                return ActDraft.Did($"Merged {speaker.Name} into {other.Name}", AddressOf(other.Id));
            },
            cancellationToken);

    private async Task<(Speaker? Speaker, ActDraft Instead)> OtherAsync(SpeakerChoice into, CancellationToken cancellationToken)
    {
        if (into.SpeakerId is { } id) return await SpeakerChoice.KnownAsync(context, id, cancellationToken);
        var called = await context.Speakers.Called(into.Name ?? "").Include(s => s.Names).OrderBy(s => s.Id).Take(2).ToListAsync(cancellationToken);
        return called.Count == 1 ? (called[0], default) : (null, ActDraft.Refuse(called.Count == 0
            ? "There is no speaker of that name to merge with."
            : "More than one speaker has that name. Make their names differ first."));
    }

    private async Task GoOverAsync(Speaker speaker, Speaker other, int readerId, CancellationToken cancellationToken)
    {
        foreach (var quote in await context.Quotes.Where(q => q.SpeakerId == speaker.Id).ToListAsync(cancellationToken)) quote.SpeakerId = other.Id;
        foreach (var name in speaker.Names) AddName(other, name.Name, readerId);
        foreach (var merged in await context.Speakers.Where(s => s.MergedIntoId == speaker.Id).ToListAsync(cancellationToken)) merged.MergedIntoId = other.Id;
        speaker.MergedIntoId = other.Id;
    }

    private static bool AddDescription(Speaker speaker, string description)
    {
        if (description.Length == 0 || description == speaker.Description) return true;
        string both = speaker.Description.Length == 0 ? description : speaker.Description + "\n\n" + description;
        if (both.Length > MaxDescription) return false;
        speaker.Description = both;
        return true;
    }
}
