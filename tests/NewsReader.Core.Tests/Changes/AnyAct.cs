using CsCheck;
using Microsoft.EntityFrameworkCore;
using NewsReader.Analysis;
using NewsReader.Analysis.Attributions;
using NewsReader.Analysis.Paragraphs;
using NewsReader.Analysis.Speakers;
using NewsReader.Core.Acts;
using NewsReader.Core.Annotations;
using NewsReader.Core.Articles;
using NewsReader.Core.Changes;
using NewsReader.Core.Reviewing;
using NewsReader.Core.Speakers;
using NewsReader.Core.Store;
using NewsReader.Core.Tests.Acts;

namespace NewsReader.Core.Tests.Changes;

/// <summary>Every kind of act by a number, for laws that do any of them in any order; many come to nothing.</summary>
internal static class AnyAct
{
    /// <summary>How many kinds there are.</summary>
    public const int Count = 42;

    // Those that would hardly ever meet alone: a judgement or a correction and the same for those like it, two claims that become one, what is made and goes.
    private static readonly int[][] Chains = [[33, 20], [40, 41], [17, 17, 18], [17, 23, 24], [17, 36, 37], [17, 36, 38], [9, 10], [21, 22], [12, 26]];

    private static readonly string[] Names = ["Ada Bell", "Carl Dunn", "Eve Ford", "Gus Hale", "…"];
    private static readonly string[] Words = ["Ferries", "sail from noon 🚢", "open the port again", "Fares go up", "Not for long"];

    /// <summary>
    /// Acts to do one after another, as their numbers and two numbers that choose on what and with what: each any of <paramref name="kinds"/>,
    /// or some of <see cref="Chains"/>.
    /// </summary>
    public static Gen<(int Act, int On, int With)[]> Sequence(int kinds, int least, int most, int on)
    {
        var any = Gen.Select(Gen.Int[0, kinds - 1], Gen.Int[1, on], Gen.Int[0, 4]);
        var chain = Gen.Select(Gen.Int[0, Chains.Length - 1].Select(i => Chains[i]), any.Array[3]).Select((acts, rows) => acts.Select((act, i) => (act, rows[i].Item2, rows[i].Item3)).ToArray());
        return Gen.Frequency((6, any.Select(one => new[] { one })), (1, chain)).Array[least, most].Select(parts => parts.SelectMany(part => part).ToArray());
    }

    /// <summary>Does the act of that number, on a row that <paramref name="on"/> picks of those there are and with what <paramref name="with"/> says.</summary>
    public static async Task<ActResult> DoAsync(Hand h, int act, int on, int with) => act switch
    {
        0 => await OnAsync(h.Context.Articles, on, a => h.Articles.EditAsync(h.Request, a.Id, a.Version, EveryAct.Details("Title " + with, with == 0 ? null : "2026-01-0" + with))),
        1 => await OnAsync(h.Context.Articles.Where(a => a.DeletedUtc == null), on, a => h.Articles.DeleteAsync(h.Request, a.Id, a.Version)),
        2 => await OnAsync(h.Context.Articles.Where(a => a.DeletedUtc != null), on, a => h.Articles.RestoreAsync(h.Request, a.Id)),
        3 => await h.Articles.SetParagraphKindAsync(h.Request, 1, await h.RevisionAsync(1), on, (ParagraphKind)with),
        4 => await h.Tags.TagArticleAsync(h.Request, on, Names[with]),
        5 => await OnAsync(h.Context.ArticleTags, on, t => h.Tags.UntagArticleAsync(h.Request, t.ArticleId, t.TagId)),
        6 => await OnAsync(h.Context.Quotes, on, q => h.Quotes.ConfirmAsync(h.Request, q.Id, q.Version)),
        7 => await OnAsync(h.Context.Quotes, on, q => h.Quotes.RejectAsync(h.Request, q.Id, q.Version)),
        8 => await OnAsync(h.Context.Quotes, on, async q => await h.Quotes.NameSpeakerAsync(h.Request, q.Id, q.Version, new(null, Names[with]), on % 2 == 0 ? null : await h.SelectAsync(Words[with], q.ArticleId))),
        9 => await h.Quotes.MakeAsync(h.Request, Article(on, with), await h.SelectAsync(Words[with], Article(on, with)), on < 3 ? null : new(null, Names[with])),
        10 => await OnAsync(h.Context.Quotes.Where(q => q.Origin == Origin.Person), on, q => h.Quotes.RemoveAsync(h.Request, q.Id, q.Version)),
        11 => await OnAsync(h.Context.Speakers, on, s => h.Speakers.EditAsync(h.Request, s.Id, s.Version, Names[with], (SpeakerKind)(on % 3), "Words")),
        12 => await OnAsync(h.Context.Speakers, on, s => h.Speakers.AddNameAsync(h.Request, s.Id, Names[with])),
        13 => await OnAsync(h.Context.Speakers, on, s => h.Speakers.MergeAsync(h.Request, s.Id, s.Version, new(with, null))),
        14 => await h.Notes.AddAsync(h.Request, Article(on, with), await h.SelectAsync(Words[with], Article(on, with)), "Note"),
        15 => await OnAsync(h.Context.Notes, on, n => h.Notes.EditAsync(h.Request, n.Id, n.Version, "Note " + with)),
        16 => await OnAsync(h.Context.Notes, on, n => h.Notes.RemoveAsync(h.Request, n.Id, n.Version)),
        17 => await h.Claims.MakeAsync(h.Request, Article(on, with), await h.SelectAsync(Words[with], Article(on, with)), null, on == 4 ? with : null),
        18 => await OnAsync(h.Context.Claims, on, gone => OnAsync(h.Context.Claims.Where(c => c.Id != gone.Id), with, stays => h.Claims.MergeAsync(h.Request, gone.Id, gone.Version, stays.Id, stays.Version))),
        19 => await OnAsync(h.Context.Quotes.Where(q => q.ArticleId < 3), on, async q => await h.Shapes.ReshapeAsync(h.Request, q.Id, q.Version, await h.ShapeAsync(Words[with], on > 2 ? "said" : null, null, q.ArticleId))),
        20 => await SameAsync(h, on),
        21 => await OnAsync(h.Context.Quotes, on, q => h.Tags.TagQuoteAsync(h.Request, q.Id, Names[with])),
        22 => await OnAsync(h.Context.QuoteTags, on, t => h.Tags.UntagQuoteAsync(h.Request, t.QuoteId, t.TagId)),
        23 => await OnAsync(h.Context.Claims, on, c => h.Tags.TagClaimAsync(h.Request, c.Id, Names[with])),
        24 => await OnAsync(h.Context.ClaimTags, on, t => h.Tags.UntagClaimAsync(h.Request, t.ClaimId, t.TagId)),
        25 => await OnAsync(h.Context.Speakers, on, s => h.Speakers.SplitAsync(h.Request, s.Id, s.Version, new(new HashSet<int>(), new HashSet<string> { Names[with], "Bell" }, new HashSet<int>()), on < 3 ? new(with, null) : new(null, Names[with]))),
        26 => await OnAsync(SpareNames(h), on, n => h.Speakers.SplitAsync(h.Request, n.SpeakerId, n.Speaker!.Version, new(new HashSet<int>(), new HashSet<string>(), new HashSet<int> { n.Id }), new(null, Names[with]))),
        27 => on < 3 ? await h.Speakers.SortOutAsync(h.Request, new("Bell", 1, 2), new(with, null), on == 1) : await h.Speakers.SortOutAsNewAsync(h.Request, new("Bell", 1, 2), null),
        28 => await OnAsync(SpareNames(h), on, n => with < 2 ? h.Speakers.RemoveNameAsync(h.Request, n.SpeakerId, n.Id) : h.Speakers.MakeMainAsync(h.Request, n.SpeakerId, n.Speaker!.Version, n.Id)),
        29 => await OnAsync(h.Context.Claims, on, c => h.Claims.RuleAsync(h.Request, c.Id, c.Version, (Verdict)with, "Reason")),
        30 => await OnAsync(h.Context.Anchors, on, a => h.AttachAsync(a, Words[with])),
        31 => await OnAsync(h.Context.Anchors, on, a => h.Anchors.ConfirmAsync(h.Request, a.ArticleId, [(a.Id, a.Edition())])),
        32 => await OnAsync(h.Context.Claims, on, c => h.Claims.EditAsync(h.Request, c.Id, c.Version, "Statement " + with, "Notes")),
        33 => await OnAsync(h.Context.Quotes.Where(q => q.NameAsFound == "Hale"), on, q => with < 2 ? h.Quotes.RejectAsync(h.Request, q.Id, q.Version) : h.Quotes.NameSpeakerAsync(h.Request, q.Id, q.Version, new(null, Names[with - 2]))),
        34 => await CutAsync(h, on, with),
        35 => await OnAsync(h.Context.ClaimAppearances.Include(a => a.Anchor), on, a => h.Claims.RemoveAppearanceAsync(h.Request, a.Id, a.Anchor!.Edition())),
        36 => await OnAsync(h.Context.Claims, on, c => h.Claims.AddEvidenceAsync(h.Request, c.Id, with < 3, "/articles/" + on, null)),
        37 => await OnAsync(h.Context.Evidence, on, e => h.Claims.EditEvidenceAsync(h.Request, e.Id, e.Edition(), false, "https://example.org/" + with, null)),
        38 => await OnAsync(h.Context.Evidence, on, e => h.Claims.RemoveEvidenceAsync(h.Request, e.Id, e.Edition())),
        39 => await OnAsync(h.Context.Claims, on, c => h.Claims.RemoveAsync(h.Request, c.Id, c.Version)),
        40 => await ReformAsync(h, on, with),
        _ => await CorrectAsync(h),
    };

    // The one that has those words, or now and then the other.
    private static int Article(int on, int with) => with < 3 == (on % 4 != 0) ? 1 : 2;

    // Names that a speaker has beside the one he is called by.
    private static IQueryable<SpeakerName> SpareNames(Hand h) => h.Context.SpeakerNames.Include(n => n.Speaker).Where(n => n.Name != n.Speaker!.Name);

    private static async Task<ActResult> OnAsync<T>(IQueryable<T> rows, int on, Func<T, Task<ActResult>> act) where T : class
    {
        var all = await rows.AsNoTracking().ToListAsync();
        return all.Count == 0 ? new ActResult.NotFound() : await act(all[on % all.Count]);
    }

    // Of one that others are like, with some of them.
    private static async Task<ActResult> SameAsync(Hand h, int on)
    {
        foreach (var judged in await h.Context.Quotes.AsNoTracking().Where(q => q.Review != Review.Unreviewed && q.NameAsFound != null).OrderBy(q => q.Id).ToListAsync())
        {
            var like = await h.SimilarAsync(judged.Id);
            if (like.Count > 0) return await h.Similar.SameAsync(h.Request, judged.Id, judged.Version, [.. like.Take(on)]);
        }

        return new ActResult.NotFound();
    }

    // One of the sentence that several say has another form, or not its first word, and no cue.
    private static Task<ActResult> ReformAsync(Hand h, int on, int with) =>
        OnAsync(h.Context.Quotes.Where(q => q.NameAsFound == "Hale"), on, q =>
        {
            int word = with < 3 ? 0 : Math.Max(0, q.Parts[0].IndexOf(' ', StringComparison.Ordinal));
            string ranges = string.Join(' ', q.Contents.Skip(1).Prepend(new TextSpan(q.Contents[0].Start + word, q.Contents[0].End)));
            return h.Shapes.ReshapeAsync(h.Request, q.Id, q.Version, new(Selection.At(q.RevisionId, ranges), Selection.At(q.RevisionId, null), Selection.At(q.RevisionId, null), (QuoteForm)(on % 3)));
        });

    // The same for all that stand in the sentence of one that was corrected.
    private static async Task<ActResult> CorrectAsync(Hand h)
    {
        foreach (var judged in await h.Context.Quotes.AsNoTracking().Where(q => q.Review == Review.Confirmed && q.Origin == Origin.Machine).OrderBy(q => q.Id).ToListAsync())
        {
            if (await SameSentence.OfAsync(h.Context, judged.Id) is not { } sentence || await sentence.FindAsync(h.Context) is not { Count: > 0 } like) continue;
            return await h.Similar.CorrectAsync(h.Request, judged.Id, judged.Version, [.. like.Select(q => (q.Id, q.Version))]);
        }

        return new ActResult.NotFound();
    }

    // The last word of a finding, off it and all that end in the same.
    private static async Task<ActResult> CutAsync(Hand h, int on, int with)
    {
        var waiting = await h.Context.Quotes.Unreviewed().AsNoTracking().OrderByDescending(q => q.Id).ToListAsync();
        if (waiting.Count == 0) return new ActResult.NotFound();
        string said = waiting[on % waiting.Count].Words;
        var cut = new EdgeCut(said[Math.Max(said.LastIndexOf(' '), 0)..], IsAtEnd: true);
        int version = await h.Context.Quotes.Where(q => q.Id == 1 + with).Select(q => q.Version).SingleOrDefaultAsync();
        return await h.Similar.CutAsync(h.Request, 1 + with, version, cut, [.. waiting.Where(q => q.Id != 1 + with && q.Words.EndsWith(cut.Words, StringComparison.Ordinal)).Select(q => (q.Id, q.Version))]);
    }
}
