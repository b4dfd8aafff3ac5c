using Microsoft.EntityFrameworkCore;
using NewsReader.Analysis.Paragraphs;
using NewsReader.Analysis.Speakers;
using NewsReader.Core.Annotations;
using NewsReader.Core.Changes;
using NewsReader.Core.Tests.Acts;

namespace NewsReader.Core.Tests.Changes;

/// <summary>Every kind of act by a number, for laws that do any of them in any order; many come to nothing.</summary>
internal static class AnyAct
{
    /// <summary>How many kinds there are.</summary>
    public const int Count = 33;

    private static readonly string[] Names = ["Ada Bell", "Carl Dunn", "Eve Ford", "Gus Hale", "…"];
    private static readonly string[] Words = ["Ferries", "sail from noon 🚢", "open the port again", "Fares go up", "Not for long", "nowhere"];

    /// <summary>Does the act of that number, on what <paramref name="on"/> says and with what <paramref name="with"/> says.</summary>
    public static async Task<ActResult> DoAsync(Hand h, int act, int on, int with) => act switch
    {
        0 => await h.Articles.EditAsync(h.Request, on, with, EveryAct.Details("Title " + with, with == 0 ? null : "2026-01-0" + with)),
        1 => await h.Articles.DeleteAsync(h.Request, on, with),
        2 => await h.Articles.RestoreAsync(h.Request, on),
        3 => await h.Articles.SetParagraphKindAsync(h.Request, 1, await h.RevisionAsync(1), on, (ParagraphKind)with),
        4 => await h.Tags.TagArticleAsync(h.Request, on, Names[with]),
        5 => await h.Tags.UntagArticleAsync(h.Request, on, with),
        6 => await h.Quotes.ConfirmAsync(h.Request, on, await VersionAsync(h.QuoteAsync, on)),
        7 => await h.Quotes.RejectAsync(h.Request, on, await VersionAsync(h.QuoteAsync, on)),
        8 => await h.Quotes.NameSpeakerAsync(h.Request, on, await VersionAsync(h.QuoteAsync, on), new(null, Names[with])),
        9 => await h.Quotes.MakeAsync(h.Request, 1 + (on % 2), await h.SelectAsync(Words[with], 1 + (on % 2)), on < 3 ? null : new(null, Names[with])),
        10 => await h.Quotes.RemoveAsync(h.Request, on + 2, await VersionAsync(h.QuoteAsync, on + 2)),
        11 => await h.Speakers.EditAsync(h.Request, on, with, Names[with], (SpeakerKind)(on % 3), "Words"),
        12 => await h.Speakers.AddNameAsync(h.Request, on, Names[with]),
        13 => await h.Speakers.MergeAsync(h.Request, on, 1, new(with, null)),
        14 => await h.Notes.AddAsync(h.Request, 1 + (on % 2), await h.SelectAsync(Words[with], 1 + (on % 2)), "Note"),
        15 => await h.Notes.EditAsync(h.Request, on, with, "Note " + with),
        16 => await h.Notes.RemoveAsync(h.Request, on, with),
        17 => await h.Claims.MakeAsync(h.Request, 1 + (on % 2), await h.SelectAsync(Words[with], 1 + (on % 2)), null, on == 4 ? with : null),
        19 => await h.Shapes.ReshapeAsync(h.Request, on, await VersionAsync(h.QuoteAsync, on), await h.ShapeAsync(Words[with], on > 2 ? "said" : null, null, on == 1 ? 1 : 2)),
        20 => await h.Similar.SameAsync(h.Request, on, [(with, await VersionAsync(h.QuoteAsync, with))]),
        21 => await h.Tags.TagQuoteAsync(h.Request, on, Names[with]),
        22 => await h.Tags.UntagQuoteAsync(h.Request, on, with),
        23 => await h.Tags.TagClaimAsync(h.Request, on, Names[with]),
        24 => await h.Tags.UntagClaimAsync(h.Request, on, with),
        18 when with == 0 => await h.Claims.MergeAsync(h.Request, on, await VersionAsync(h.ClaimAsync, on), 1 + (on % 2), await VersionAsync(h.ClaimAsync, 1 + (on % 2))),
        18 => await h.Claims.RuleAsync(h.Request, on, with, (Verdict)with, "Reason"),
        25 => await h.Speakers.SplitAsync(h.Request, on, 1, new(new HashSet<int>(), new HashSet<string> { Names[with], "Bell" }, new HashSet<int>()), on < 3 ? new(with, null) : new(null, Names[with])),
        26 => await h.Speakers.SplitAsync(h.Request, on, 1, new(new HashSet<int>(), new HashSet<string>(), new HashSet<int> { with + 1 }), new(null, Names[with])),
        27 => on < 3 ? await h.Speakers.SortOutAsync(h.Request, new("Bell", 1, 2), new(with, null), on == 1) : await h.Speakers.SortOutAsNewAsync(h.Request, new("Bell", 1, 2), null),
        28 => on < 3 ? await h.Speakers.MakeMainAsync(h.Request, on, 1, with + 1) : await h.Speakers.RemoveNameAsync(h.Request, on - 2, with + 1),
        30 => await AnchorAsync(h, on) is { } anchor ? await h.AttachAsync(anchor, Words[with]) : new ActResult.NotFound(),
        31 => await AnchorAsync(h, on) is { } anchor ? await h.Anchors.ConfirmAsync(h.Request, anchor.ArticleId, [(on, anchor.Edition())]) : new ActResult.NotFound(),
        32 => await h.Claims.EditAsync(h.Request, on, await VersionAsync(h.ClaimAsync, on), "Statement " + with, "Notes"),
        _ => on == 1 ? await h.Claims.RemoveAppearanceAsync(h.Request, with) : on == 2 ? await h.Claims.AddEvidenceAsync(h.Request, with, true, "/articles/" + on, null)
            : on == 3 && with < 2 ? await h.Claims.EditEvidenceAsync(h.Request, 1, await EditionAsync(h, 1), false, "https://example.org/" + with, null)
            : on == 3 ? await h.Claims.RemoveEvidenceAsync(h.Request, with) : await h.Claims.RemoveAsync(h.Request, with, 1),
    };

    private static async Task<int> EditionAsync(Hand h, int evidence) =>
        (await h.Context.Evidence.AsNoTracking().SingleOrDefaultAsync(e => e.Id == evidence))?.Edition() ?? 0;

    private static Task<TextAnchor?> AnchorAsync(Hand h, int id) => h.Context.Anchors.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id);

    private static async Task<int> VersionAsync<T>(Func<int, Task<T>> find, int id) where T : IVersioned
    {
        try
        {
            return (await find(id)).Version;
        }
        catch (InvalidOperationException)
        {
            return 0;
        }
    }
}
