using Microsoft.EntityFrameworkCore;
using NewsReader.Analysis.Paragraphs;
using NewsReader.Core.Articles;
using NewsReader.Core.Store;

namespace NewsReader.Core.Importing.Findings;

/// <summary>Brings a revision's paragraphs to what the analysis says of them by now. What a person said a paragraph is holds.</summary>
internal sealed class ParagraphRenewal(NewsContext context)
{
    /// <summary>
    /// Sets the kinds of the machine's paragraphs. Where the text is divided otherwise by now, the new paragraphs take the place of the old,
    /// unless a person has said something of one of them. Saved only where rows are exchanged.
    /// </summary>
    public async Task RenewAsync(Revision revision, IReadOnlyList<ParagraphSpan> found, CancellationToken cancellationToken)
    {
        var there = await context.Paragraphs.Where(p => p.RevisionId == revision.Id).OrderBy(p => p.Ordinal).ToListAsync(cancellationToken);
        var held = await HeldAsync(there, revision.Id, cancellationToken);
        if (held.Count > 0 || there.Select(p => p.Span).SequenceEqual(found.Select(p => p.Span))) SetKinds(there.Where(p => !held.Contains(p)), found);
        else await ExchangeAsync(revision.Id, there, found, cancellationToken);
    }

    private static void SetKinds(IEnumerable<Paragraph> paragraphs, IReadOnlyList<ParagraphSpan> found)
    {
        var kinds = found.ToDictionary(p => p.Span, p => p.Kind);
        foreach (var paragraph in paragraphs)
            if (kinds.TryGetValue(paragraph.Span, out var kind)) paragraph.Kind = kind;
    }

    // In two steps, because the new rows have the numbers of the old.
    private async Task ExchangeAsync(int revisionId, List<Paragraph> there, IReadOnlyList<ParagraphSpan> found, CancellationToken cancellationToken)
    {
        context.Paragraphs.RemoveRange(there);
        await context.SaveChangesAsync(cancellationToken);
        context.Paragraphs.AddRange(found.Select((p, i) => new Paragraph { RevisionId = revisionId, Ordinal = i + 1, Start = p.Span.Start, End = p.Span.End, Kind = p.Kind }));
        await context.SaveChangesAsync(cancellationToken);
    }

    // A person's, or one that a change touched: undoing or redoing it must find the row as it left it.
    private async Task<HashSet<Paragraph>> HeldAsync(List<Paragraph> paragraphs, int revisionId, CancellationToken cancellationToken)
    {
        string start = $"[{revisionId},";
        var changed = await context.ChangedRows.Where(r => r.Entity == nameof(Paragraph) && r.Key.StartsWith(start)).Select(r => r.Key).ToHashSetAsync(cancellationToken);
        return [.. paragraphs.Where(p => p.Origin == Origin.Person || changed.Contains($"[{revisionId},{p.Ordinal}]"))];
    }
}
