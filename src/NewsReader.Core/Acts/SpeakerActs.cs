using Microsoft.EntityFrameworkCore;
using NewsReader.Analysis.Speakers;
using NewsReader.Core.Changes;
using NewsReader.Core.Speakers;
using NewsReader.Core.Store;

namespace NewsReader.Core.Acts;

/// <summary>What a person can do with speakers.</summary>
public sealed partial class SpeakerActs(NewsContext context, ChangeLog log)
{
    /// <summary>The longest description, in characters.</summary>
    public const int MaxDescription = 100_000;

    private static readonly string NameProblem = $"Type a name with at least one letter and at most {Speaker.MaxNameLength} characters.";
    private static readonly string DescriptionProblem = $"The description is longer than {MaxDescription:N0} characters.";

    /// <summary>Corrects a speaker's name and kind, and says who they are. The old name stays among the names they are known under.</summary>
    public Task<ActResult> EditAsync(
        ActRequest request, int speakerId, int version, string? name, SpeakerKind kind, string? description, CancellationToken cancellationToken = default) =>
        ChangeAsync(request, speakerId, version, speaker =>
        {
            if (!Enum.IsDefined(kind)) return ActDraft.Missing();
            if (Usable(name) is not { } clean) return ActDraft.Refuse(NameProblem);
            if (description?.Length > MaxDescription) return ActDraft.Refuse(DescriptionProblem);
            speaker.Name = clean;
            speaker.Kind = kind;
            speaker.Description = (description ?? "").ReplaceLineEndings("\n").Trim();
            AddName(speaker, clean, request.ReaderId);
            return ActDraft.Did($"Edited the speaker {clean}", AddressOf(speakerId));
        }, cancellationToken);

    /// <summary>Adds a name that the speaker is also known under.</summary>
    public Task<ActResult> AddNameAsync(ActRequest request, int speakerId, string? name, CancellationToken cancellationToken = default) =>
        ChangeAsync(request, speakerId, null, speaker =>
        {
            if (Usable(name) is not { } clean) return ActDraft.Refuse(NameProblem);
            if (!AddName(speaker, clean, request.ReaderId)) return ActDraft.AlreadySo($"{speaker.Name} is known as {clean} already.");
            return ActDraft.Did($"Added {clean} to the names of {speaker.Name}", AddressOf(speakerId));
        }, cancellationToken);

    /// <summary>Takes away a name that is not theirs. Their quotes stay.</summary>
    public Task<ActResult> RemoveNameAsync(ActRequest request, int speakerId, int nameId, CancellationToken cancellationToken = default) =>
        ChangeAsync(request, speakerId, null, speaker =>
        {
            if (NameOf(speaker, nameId) is not { } name) return ActDraft.AlreadySo("That name is no longer among theirs.");
            if (speaker.IsMain(name)) return ActDraft.Refuse(MainStays(name));
            context.SpeakerNames.Remove(name);
            return ActDraft.Did($"Removed {name.Name} from the names of {speaker.Name}", AddressOf(speakerId));
        }, cancellationToken);

    /// <summary>Lists the speaker under another of their names.</summary>
    public Task<ActResult> MakeMainAsync(ActRequest request, int speakerId, int version, int nameId, CancellationToken cancellationToken = default) =>
        ChangeAsync(request, speakerId, null, speaker =>
        {
            if (NameOf(speaker, nameId) is not { } name) return ActDraft.Refuse("That name is no longer among theirs. Choose another one.");
            if (speaker.IsMain(name)) return ActDraft.AlreadySo($"{name.Name} is the main name already.");
            if (speaker.Version != version) return ActDraft.Stale(speaker, $"Make {name.Name} the main name");
            string before = speaker.Name;
            speaker.Name = name.Name;
            return ActDraft.Did($"Made {name.Name} the main name of {before}", AddressOf(speakerId));
        }, cancellationToken);

    private Task<ActResult> ChangeAsync(ActRequest request, int speakerId, int? version, Func<Speaker, ActDraft> change, CancellationToken cancellationToken) =>
        log.DoAsync(
            request,
            async () =>
            {
                if (await FindAsync(speakerId, cancellationToken) is not { } speaker) return await GoneAsync(speakerId, cancellationToken);
                return version is { } seen && speaker.Version != seen ? ActDraft.Stale(speaker) : change(speaker);
            },
            cancellationToken);

    private Task<Speaker?> FindAsync(int id, CancellationToken cancellationToken) =>
        context.Speakers.Live().Include(s => s.Names).SingleOrDefaultAsync(s => s.Id == id, cancellationToken);

    // Why a speaker is not found.
    private async Task<ActDraft> GoneAsync(int id, CancellationToken cancellationToken) =>
        await SpeakerChoice.MergedAsync(context, id, cancellationToken) ?? ActDraft.Missing();

    private async Task<(Speaker? Speaker, ActDraft Instead)> ChooseAsync(ActRequest request, SpeakerChoice choice, int? except, CancellationToken cancellationToken)
    {
        var (speaker, instead) = await choice.FindAsync(context, request.ReaderId, SpeakerKind.Person, cancellationToken, except);
        if (speaker is { Id: 0 }) context.Speakers.Add(speaker);
        return (speaker, instead);
    }

    private Speaker New(ActRequest request, string name, SpeakerKind kind)
    {
        var speaker = Speaker.Named(name, kind, Origin.Person, request.ReaderId);
        context.Speakers.Add(speaker);
        return speaker;
    }

    private static SpeakerName? NameOf(Speaker speaker, int nameId) => speaker.Names.SingleOrDefault(n => n.Id == nameId);

    private static string MainStays(SpeakerName name) => $"{name.Name} is the main name, and stays. Make another name the main one first.";

    private static string? Usable(string? name) => SpeakerChoice.Usable(name);

    private static bool AddName(Speaker speaker, string name, int readerId)
    {
        var added = SpeakerName.Of(name, Origin.Person, readerId);
        if (speaker.Names.Any(n => n.Folded == added.Folded)) return false;
        speaker.Names.Add(added);
        return true;
    }

    private static string AddressOf(int id) => $"/speakers/{id}";
}
