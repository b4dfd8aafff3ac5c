using Microsoft.EntityFrameworkCore;
using NewsReader.Analysis.Paragraphs;
using NewsReader.Core.Annotations;
using NewsReader.Core.Articles;
using NewsReader.Core.Readers;
using NewsReader.Core.Searching.Words;
using NewsReader.Core.Speakers;
using NewsReader.Core.Store;

namespace NewsReader.Core.Tests.Searching;

/// <summary>All rows of an archive that a query can ask about, in memory.</summary>
internal sealed class PlainArchive
{
    public required DateOnly Today { get; init; }

    public required IReadOnlyList<PlainArticle> Articles { get; init; }

    public required IReadOnlyList<Claim> Claims { get; init; }

    /// <summary>All notes, those on deleted articles included.</summary>
    public required IReadOnlyList<Note> AllNotes { get; init; }

    /// <summary>When anything came into it.</summary>
    public IEnumerable<DateTime> Moments => Articles.Select(a => a.Row.ImportedUtc).Concat(Claims.Select(c => c.CreatedUtc)).Concat(AllNotes.Select(n => n.CreatedUtc)).Distinct();

    /// <summary>What speakers are called, folded.</summary>
    public required IReadOnlySet<string> Names { get; init; }

    public static async Task<PlainArchive> LoadAsync(NewsContext context, DateOnly today, int readerId)
    {
        var rows = await context.Articles.AsNoTracking().Where(a => a.DeletedUtc == null).Include(a => a.Tags).ThenInclude(t => t.Tag)
            .Include(a => a.Revisions).ThenInclude(r => r.Paragraphs).ToListAsync();
        var quotes = await context.Quotes.AsNoTracking().Include(q => q.Anchor).Include(q => q.Tags).ThenInclude(t => t.Tag).ToListAsync();
        var notes = await context.Notes.AsNoTracking().ToListAsync();
        var claims = await context.Claims.AsNoTracking().Include(c => c.Appearances).Include(c => c.Tags).ThenInclude(t => t.Tag).ToListAsync();
        var states = await context.ReadStates.AsNoTracking().Where(s => s.ReaderId == readerId).ToListAsync();
        var speakers = await context.Speakers.AsNoTracking().Include(s => s.Names).ToDictionaryAsync(s => s.Id);
        var placed = quotes.Where(q => q.Anchor?.State != AnchorState.Orphaned).ToLookup(q => q.ArticleId);
        var articles = rows.ConvertAll(row => new PlainArticle
        {
            Row = row,
            Title = SearchWords.Join(row.Title),
            Body = [.. BodyOf(row), .. placed[row.Id].Where(q => q.Review != Review.Rejected).Select(q => SearchWords.Join(q.Words))],
            Quotes = [.. placed[row.Id].Select(q => new PlainQuote(q, NamesOf(q, speakers)))],
            Notes = [.. notes.Where(n => n.ArticleId == row.Id)],
            Claims = [.. claims.Where(c => c.Appearances.Exists(a => a.ArticleId == row.Id))],
            State = states.Find(s => s.ArticleId == row.Id),
        });
        return new PlainArchive { Today = today, Articles = articles, Claims = claims, AllNotes = notes, Names = speakers.Values.SelectMany(s => s.Names, (_, n) => n.Folded).ToHashSet() };
    }

    private static string[] BodyOf(Article row)
    {
        var revision = row.Revisions.Single(r => r.IsCurrent);
        return [.. revision.Paragraphs.Where(p => p.Kind is not (ParagraphKind.Boilerplate or ParagraphKind.Title)).Select(p => SearchWords.Join(p.Span.In(revision.Text)))];
    }

    // The names of a speaker, and of whom it was merged into; else the name that the article gives.
    private static string[] NamesOf(Quote quote, Dictionary<int, Speaker> speakers)
    {
        if (quote.SpeakerId is not { } id) return quote.NameAsFound is { } name ? [name] : [];
        var names = new List<string>();
        for (int? at = id; at is { } current; at = speakers[current].MergedIntoId) names.AddRange(speakers[current].Names.Select(n => n.Name));
        return [.. names];
    }
}

/// <summary>An article with all that is in it and on it.</summary>
internal sealed class PlainArticle
{
    public required Article Row { get; init; }

    /// <summary>The folded words of the title, and of each paragraph that counts and each quote that is not rejected.</summary>
    public required string Title { get; init; }

    public required IReadOnlyList<string> Body { get; init; }

    /// <summary>Those that have their place, rejected ones included.</summary>
    public required IReadOnlyList<PlainQuote> Quotes { get; init; }

    public required IReadOnlyList<Note> Notes { get; init; }

    public required IReadOnlyList<Claim> Claims { get; init; }

    public required ReadState? State { get; init; }
}

/// <summary>A quote with the names of whoever said it.</summary>
internal sealed record PlainQuote(Quote Row, IReadOnlyList<string> Names);
