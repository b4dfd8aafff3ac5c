using Microsoft.EntityFrameworkCore;
using NewsReader.Analysis.Speakers;
using NewsReader.Core.Changes;
using NewsReader.Core.Speakers;
using NewsReader.Core.Store;

namespace NewsReader.Core.Acts;

/// <summary>What a person can do with speakers.</summary>
public sealed class SpeakerActs(NewsContext context, ChangeLog log)
{
    /// <summary>The longest description, in characters.</summary>
    public const int MaxDescription = 100_000;

    private static readonly string NameProblem = $"Type a name with at least one letter and at most {Speaker.MaxNameLength} characters.";

    /// <summary>Corrects a speaker's name and kind, and says who they are. The old name stays among the names they are known under.</summary>
    public Task<ActResult> EditAsync(
        ActRequest request, int speakerId, int version, string? name, SpeakerKind kind, string? description, CancellationToken cancellationToken = default) =>
        log.DoAsync(
            request,
            async () =>
            {
                var speaker = await FindAsync(speakerId, cancellationToken);
                if (speaker is null || !Enum.IsDefined(kind)) return ActDraft.Missing();
                if (speaker.Version != version) return ActDraft.Stale(speaker);
                if (Usable(name) is not { } clean) return ActDraft.Refuse(NameProblem);
                if (description?.Length > MaxDescription) return ActDraft.Refuse($"The description is longer than {MaxDescription:N0} characters.");
                speaker.Name = clean;
                speaker.Kind = kind;
                speaker.Description = (description ?? "").ReplaceLineEndings("\n").Trim();
                AddName(speaker, clean, request.ReaderId);
                return ActDraft.Did($"Edited the speaker {clean}", AddressOf(speakerId));
            },
            cancellationToken);

    /// <summary>Adds a name that the speaker is also known under.</summary>
    public Task<ActResult> AddNameAsync(ActRequest request, int speakerId, string? name, CancellationToken cancellationToken = default) =>
        log.DoAsync(
            request,
            async () =>
            {
                var speaker = await FindAsync(speakerId, cancellationToken);
                if (speaker is null) return ActDraft.Missing();
                if (Usable(name) is not { } clean) return ActDraft.Refuse(NameProblem);
                if (!AddName(speaker, clean, request.ReaderId)) return ActDraft.AlreadySo($"{speaker.Name} is known as {clean} already.");
                return ActDraft.Did($"Added {clean} to the names of {speaker.Name}", AddressOf(speakerId));
            },
            cancellationToken);

    /// <summary>Says that a speaker is the same as another: its quotes and names go over, and its address leads there.</summary>
    public Task<ActResult> MergeAsync(ActRequest request, int speakerId, int version, SpeakerChoice into, CancellationToken cancellationToken = default) =>
        log.DoAsync(
            request,
            async () =>
            {
                var speaker = await FindAsync(speakerId, cancellationToken);
                if (speaker is null) return ActDraft.Missing();
                var others = await OthersAsync(into, cancellationToken);
                if (others.Count != 1) return ActDraft.Refuse(others.Count == 0 ? "There is no speaker of that name to merge with." : "More than one speaker has that name. Make their names differ first.");
                var other = others[0];
                if (other.Id == speakerId) return ActDraft.Refuse("That is the same speaker: there is nothing to merge.");
                if (speaker.Version != version) return ActDraft.Stale(speaker, $"Merge the speaker into {other.Name}");

                foreach (var quote in await context.Quotes.Where(q => q.SpeakerId == speakerId).ToListAsync(cancellationToken)) quote.SpeakerId = other.Id;
                foreach (var name in speaker.Names) AddName(other, name.Name, request.ReaderId);
                foreach (var merged in await context.Speakers.Where(s => s.MergedIntoId == speakerId).ToListAsync(cancellationToken)) merged.MergedIntoId = other.Id;
                speaker.MergedIntoId = other.Id;
                return ActDraft.Did($"Merged {speaker.Name} into {other.Name}", AddressOf(other.Id));
            },
            cancellationToken);

    private Task<Speaker?> FindAsync(int id, CancellationToken cancellationToken) =>
        context.Speakers.Live().Include(s => s.Names).SingleOrDefaultAsync(s => s.Id == id, cancellationToken);

    private Task<List<Speaker>> OthersAsync(SpeakerChoice choice, CancellationToken cancellationToken)
    {
        var speakers = choice.SpeakerId is { } id ? context.Speakers.Live().Where(s => s.Id == id) : context.Speakers.Called(choice.Name ?? "");
        return speakers.Include(s => s.Names).OrderBy(s => s.Id).Take(2).ToListAsync(cancellationToken);
    }

    private static string? Usable(string? name) =>
        Speaker.CleanName(name) is { } clean && NameFolding.Fold(clean).Length > 0 ? clean : null;

    private static bool AddName(Speaker speaker, string name, int readerId)
    {
        var added = SpeakerName.Of(name, Origin.Person, readerId);
        if (speaker.Names.Any(n => n.Folded == added.Folded)) return false;
        speaker.Names.Add(added);
        return true;
    }

    private static string AddressOf(int id) => $"/speakers/{id}";
}
