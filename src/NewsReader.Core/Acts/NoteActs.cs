using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Annotations;
using NewsReader.Core.Changes;
using NewsReader.Core.Store;

namespace NewsReader.Core.Acts;

/// <summary>What a person can do with notes.</summary>
public sealed class NoteActs(NewsContext context, ChangeLog log, TimeProvider clock)
{
    /// <summary>Writes a note on selected words.</summary>
    public Task<ActResult> AddAsync(ActRequest request, int articleId, Selection selection, string? body, CancellationToken cancellationToken = default) =>
        log.DoAsync(
            request,
            async () =>
            {
                if (Problem(body) is { } problem) return ActDraft.Refuse(problem);
                var (place, instead) = await Places.FindAsync(context, articleId, selection, cancellationToken);
                if (place is null) return instead;
                var note = new Note
                {
                    ArticleId = articleId,
                    Anchor = place.Anchor(),
                    Body = body!.ReplaceLineEndings("\n"),
                    AuthorId = request.ReaderId,
                    CreatedUtc = clock.GetUtcNow().UtcDateTime,
                };
                context.Notes.Add(note);
                return ActDraft.Did($"Wrote a note on {place.Quoted}", () => AddressOf(note), articleId);
            },
            cancellationToken);

    /// <summary>Writes a note anew.</summary>
    public Task<ActResult> EditAsync(ActRequest request, int noteId, int version, string? body, CancellationToken cancellationToken = default) =>
        log.DoAsync(
            request,
            async () =>
            {
                if (Problem(body) is { } problem) return ActDraft.Refuse(problem);
                var note = await FindAsync(noteId, cancellationToken);
                if (note is null) return ActDraft.Missing();
                string text = body!.ReplaceLineEndings("\n");
                if (note.Body == text) return ActDraft.AlreadySo("The note says that already.");
                if (note.Version != version) return ActDraft.Stale(note);
                note.Body = text;
                return ActDraft.Did($"Edited the note on {WordsOf(note)}", AddressOf(note), note.ArticleId);
            },
            cancellationToken);

    /// <summary>Takes a note away.</summary>
    public Task<ActResult> RemoveAsync(ActRequest request, int noteId, int version, CancellationToken cancellationToken = default) =>
        log.DoAsync(
            request,
            async () =>
            {
                var note = await FindAsync(noteId, cancellationToken);
                if (note is null) return ActDraft.Missing();
                if (note.Version != version) return ActDraft.Stale(note, "Remove the note");
                context.Notes.Remove(note);
                context.Anchors.Remove(note.Anchor!);
                return ActDraft.Did($"Removed the note on {WordsOf(note)}", $"/articles/{note.ArticleId}", note.ArticleId);
            },
            cancellationToken);

    private Task<Note?> FindAsync(int noteId, CancellationToken cancellationToken) =>
        context.Notes.Include(n => n.Anchor).SingleOrDefaultAsync(n => n.Id == noteId, cancellationToken);

    private static string? Problem(string? body) =>
        string.IsNullOrWhiteSpace(body) ? "The note is empty. Write something, or leave it."
        : body.Length > Note.MaxLength ? $"The note is longer than {Note.MaxLength:N0} characters."
        : null;

    private static string WordsOf(Note note) => Quoted.Of(note.Anchor!.Ranges[0].Exact);

    private static string AddressOf(Note note) => $"/articles/{note.ArticleId}#n{note.Id}";
}
