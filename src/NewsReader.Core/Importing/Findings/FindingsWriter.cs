using Microsoft.EntityFrameworkCore;
using NewsReader.Analysis;
using NewsReader.Analysis.Paragraphs;
using NewsReader.Core.Annotations;
using NewsReader.Core.Articles;
using NewsReader.Core.Store;

namespace NewsReader.Core.Importing.Findings;

/// <summary>Saves what the analysis found in a new revision beside what people have said of the article, which it never changes.</summary>
internal sealed class FindingsWriter(NewsContext context)
{
    /// <summary>Carries the people's work over to <paramref name="revision"/>, then adds the findings that it leaves room for.</summary>
    public async Task WriteAsync(Revision revision, AnalyzedText analyzed, CancellationToken cancellationToken)
    {
        await AddParagraphsAsync(revision, analyzed, cancellationToken);
        var held = new HeldQuotes(await CarryOverAsync(revision, cancellationToken));
        var making = new QuoteMaking(context);
        foreach (var free in analyzed.Attributions.Concat(analyzed.Unattributed).SelectMany(held.FreeOf))
            if (await making.AgreesAsync(free, cancellationToken)) context.Quotes.Add(await making.MakeAsync(revision, free.Finding, cancellationToken));
        context.ClaimSuggestions.AddRange(ClaimSuggestion.Of(revision.Id, analyzed.Claims));
        await context.SaveChangesAsync(cancellationToken);
    }

    private async Task AddParagraphsAsync(Revision revision, AnalyzedText analyzed, CancellationToken cancellationToken)
    {
        var judged = await JudgedParagraphsAsync(revision, cancellationToken);
        for (int i = 0; i < analyzed.Paragraphs.Count; i++)
        {
            var (span, kind) = analyzed.Paragraphs[i];
            bool isJudged = judged.Count > 0 && judged.TryGetValue(span.In(revision.Text), out kind);
            context.Paragraphs.Add(new Paragraph
            {
                RevisionId = revision.Id,
                Ordinal = i + 1,
                Start = span.Start,
                End = span.End,
                Kind = isJudged ? kind : analyzed.Paragraphs[i].Kind,
                Origin = isJudged ? Origin.Person : Origin.Machine,
            });
        }
    }

    // What a person said a paragraph is holds for the same words in every later text.
    private async Task<Dictionary<string, ParagraphKind>> JudgedParagraphsAsync(Revision revision, CancellationToken cancellationToken)
    {
        var judged = new Dictionary<string, ParagraphKind>();
        if (revision.Ordinal == 1) return judged;
        var earlier = await context.Revisions.Include(r => r.Paragraphs.Where(p => p.Origin == Origin.Person))
            .Where(r => r.ArticleId == revision.ArticleId && r.Id != revision.Id && r.Paragraphs.Any(p => p.Origin == Origin.Person))
            .OrderBy(r => r.Ordinal).AsNoTracking().ToListAsync(cancellationToken);
        foreach (var text in earlier)
            foreach (var paragraph in text.Paragraphs) judged[paragraph.Span.In(text.Text)] = paragraph.Kind;
        return judged;
    }

    private async Task<IReadOnlyList<Quote>> CarryOverAsync(Revision revision, CancellationToken cancellationToken)
    {
        if (revision.Ordinal == 1) return [];
        context.ClaimSuggestions.RemoveRange(await context.ClaimSuggestions
            .Where(c => c.RevisionId != revision.Id && context.Revisions.Any(r => r.Id == c.RevisionId && r.ArticleId == revision.ArticleId)).ToListAsync(cancellationToken));
        foreach (var anchor in await context.Anchors.Where(a => a.ArticleId == revision.ArticleId).ToListAsync(cancellationToken))
            anchor.CarryTo(revision.Id, revision.Text);
        return await CarryQuotesAsync(revision, cancellationToken);
    }

    private async Task<IReadOnlyList<Quote>> CarryQuotesAsync(Revision revision, CancellationToken cancellationToken)
    {
        var kept = new List<Quote>();
        var quotes = await context.QuotesOf(context.Revisions.Where(r => r.ArticleId == revision.ArticleId)).Include(q => q.Anchor)
            .OrderBy(q => q.Position).ThenBy(q => q.Id).ToListAsync(cancellationToken);
        var claimed = await ClaimedAsync(revision.ArticleId, cancellationToken);
        var unanchored = quotes.Where(q => q.Anchor is null && (q.IsPersons || claimed.Contains(q.Id))).ToHashSet();
        var texts = await TextsOfAsync(quotes.Where(q => q.Anchor is not null || unanchored.Contains(q)), cancellationToken);
        foreach (var quote in quotes)
        {
            if (quote.Anchor is null && !unanchored.Contains(quote))
            {
                context.Quotes.Remove(quote);
                continue;
            }

            string earlier = texts[quote.RevisionId];
            if (quote.Anchor is null) quote.AnchorAnew(earlier, revision.Id, revision.Text);
            else quote.Follow(quote.Anchor, earlier, revision.Text);
            if (quote.Anchor!.State != AnchorState.Orphaned) kept.Add(quote);
        }

        return kept;
    }

    private Task<HashSet<int>> ClaimedAsync(int articleId, CancellationToken cancellationToken) =>
        context.ClaimAppearances.Where(a => a.ArticleId == articleId && a.QuoteId != null)
            .Select(a => a.QuoteId!.Value).ToHashSetAsync(cancellationToken);

    private async Task<Dictionary<int, string>> TextsOfAsync(IEnumerable<Quote> quotes, CancellationToken cancellationToken)
    {
        var revisions = quotes.Select(q => q.RevisionId).Distinct().ToList();
        if (revisions.Count == 0) return [];
        return await context.Revisions.Where(r => revisions.Contains(r.Id)).Select(r => new { r.Id, r.Text }).ToDictionaryAsync(r => r.Id, r => r.Text, cancellationToken);
    }
}
