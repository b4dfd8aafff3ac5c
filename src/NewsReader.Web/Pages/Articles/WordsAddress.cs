using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NewsReader.Analysis;
using NewsReader.Core.Acts;
using NewsReader.Core.Annotations;
using NewsReader.Core.Articles;
using NewsReader.Core.Store;

namespace NewsReader.Web.Pages.Articles;

/// <summary>The address of selected words: the revision that they were selected in, and where, <c>12.34-56 60-80</c>.</summary>
internal static class WordsAddress
{
    /// <summary>The words' places in <paramref name="current"/>, carried over where they were selected in an earlier text, or the words that are lost there.</summary>
    public static async Task<(IReadOnlyList<TextSpan> Spans, string? Lost)> FindAsync(NewsContext context, Revision current, string? address, CancellationToken cancellationToken)
    {
        var (revision, ranges) = Read(address);
        if (ranges is null) return ([], null);
        if (revision == current.Id) return (Selection.At(revision, ranges).In(current.Text, out _) ?? [], null);
        string? text = await context.Revisions.Where(r => r.Id == revision && r.ArticleId == current.ArticleId).Select(r => r.Text).SingleOrDefaultAsync(cancellationToken);
        if (text is null || Selection.At(revision, ranges).In(text, out _) is not { } spans) return ([], null);
        var (found, state) = Reanchoring.Find([.. spans.Select(span => AnchorRange.Of(text, span))], current.Text);
        return state == AnchorState.Orphaned
            ? ([], Excerpt.Of(string.Join(" … ", spans.Select(span => span.In(text))), 300))
            : ([.. found.Select(range => range.Span)], null);
    }

    /// <summary>The address that shows words where they stand.</summary>
    public static string Of(int articleId, TextAnchor anchor) =>
        string.Create(CultureInfo.InvariantCulture, $"/articles/{articleId}?words={anchor.RevisionId}.{string.Join('+', anchor.Ranges.Select(range => range.Span))}#words");

    private static (int Revision, string? Ranges) Read(string? address)
    {
        int dot = address?.IndexOf('.', StringComparison.Ordinal) ?? -1;
        return dot > 0 && int.TryParse(address.AsSpan(0, dot), NumberStyles.None, CultureInfo.InvariantCulture, out int revision) ? (revision, address![(dot + 1)..]) : (0, null);
    }
}
