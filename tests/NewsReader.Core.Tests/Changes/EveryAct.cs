using Microsoft.EntityFrameworkCore;
using NewsReader.Analysis.Paragraphs;
using NewsReader.Analysis.Speakers;
using NewsReader.Core.Annotations;
using NewsReader.Core.Articles;
using NewsReader.Core.Changes;
using NewsReader.Core.Speakers;
using NewsReader.Core.Tests.Acts;

namespace NewsReader.Core.Tests.Changes;

/// <summary>Everything a person can do, as sequences in which each act builds on those before it, on a desk with like findings.</summary>
internal static class EveryAct
{
    public static readonly Dictionary<string, Func<Hand, Task<ActResult>>[]> Sequences = new()
    {
        ["edit an article"] =
        [
            async h => await h.Articles.EditAsync(h.Request, 1, (await h.ArticleAsync()).Version, Details("Another title", "2026-04-05")),
            async h => await h.Articles.EditAsync(h.Request, 1, (await h.ArticleAsync()).Version, Details("A third title", null)),
        ],
        ["delete and restore an article"] =
        [
            async h => await h.Articles.DeleteAsync(h.Request, 1, (await h.ArticleAsync()).Version),
            h => h.Articles.RestoreAsync(h.Request, 1),
        ],
        ["say what paragraphs are"] =
        [
            h => h.Articles.SetParagraphKindAsync(h.Request, 1, 1, 4, ParagraphKind.Body),
            h => h.Articles.SetParagraphKindAsync(h.Request, 1, 1, 3, ParagraphKind.Boilerplate),
            h => h.Articles.SetParagraphKindAsync(h.Request, 1, 1, 4, ParagraphKind.Boilerplate),
        ],
        ["tag and untag"] =
        [
            h => h.Tags.TagArticleAsync(h.Request, 1, "#Ferries, Trade 🚢"),
            h => h.Tags.TagArticleAsync(h.Request, 2, "harbours, ferries"),
            h => h.Tags.UntagArticleAsync(h.Request, 1, 1),
        ],
        ["tag quotes and claims"] =
        [
            h => h.Tags.TagQuoteAsync(h.Request, 1, "Harbours, to check"),
            async h => await h.Claims.MakeAsync(h.Request, 1, await h.SelectAsync("open the port again"), "The port opens again.", null),
            async h => await h.Tags.TagClaimAsync(h.Request, (await h.ClaimAsync()).Id, "to check, ports"),
            h => h.Tags.UntagQuoteAsync(h.Request, 1, 1),
            async h => await h.Tags.UntagClaimAsync(h.Request, (await h.ClaimAsync()).Id, 2),
        ],
        ["confirm, reject"] =
        [
            async h => await h.Quotes.ConfirmAsync(h.Request, 1, (await h.QuoteAsync()).Version),
            async h => await h.Quotes.RejectAsync(h.Request, 1, (await h.QuoteAsync()).Version),
            async h => await h.Quotes.ConfirmAsync(h.Request, 1, (await h.QuoteAsync()).Version),
            async h => await h.Quotes.RejectAsync(h.Request, 3, (await h.QuoteAsync(3)).Version),
        ],
        ["name speakers"] =
        [
            async h => await h.Quotes.NameSpeakerAsync(h.Request, 3, (await h.QuoteAsync(3)).Version, new(null, "Eve Ford")),
            async h => await h.Quotes.NameSpeakerAsync(h.Request, 1, (await h.QuoteAsync()).Version, new(null, " eve  FORD ")),
            async h => await h.Quotes.NameSpeakerAsync(h.Request, 3, (await h.QuoteAsync(3)).Version, new((await h.SpeakerAsync("Ada Bell")).Id, null)),
        ],
        ["make and remove quotes"] =
        [
            async h => await h.Quotes.MakeAsync(h.Request, 1, await h.SelectAsync("Ferries sail from noon 🚢"), null),
            async h => await h.Quotes.MakeAsync(h.Request, 1, await h.SelectAsync("on Monday"), new(null, "The Port Authority", SpeakerKind.Organisation)),
            async h => await h.Quotes.RemoveAsync(h.Request, 8, (await h.QuoteAsync(8)).Version),
        ],
        ["correct the bounds of quotes"] =
        [
            async h => await h.Shapes.ReshapeAsync(h.Request, 1, (await h.QuoteAsync()).Version, await h.ShapeAsync("open the port again,”", "said", "Ada Bell")),
            async h => await h.Shapes.ReshapeAsync(h.Request, 1, (await h.QuoteAsync()).Version, await h.ShapeAsync("“We will open the port", "said")),
            async h => await h.Quotes.ConfirmAsync(h.Request, 3, (await h.QuoteAsync(3)).Version),
            async h => await h.Shapes.ReshapeAsync(h.Request, 3, (await h.QuoteAsync(3)).Version, await h.ShapeAsync("long", "answered", null, 2)),
        ],
        ["edit and merge speakers"] =
        [
            async h => await h.Speakers.EditAsync(h.Request, 1, (await h.SpeakerAsync("Ada Bell")).Version, "Dame Ada Bell", SpeakerKind.Person, "Runs the port.\r\nSince 2020."),
            h => h.Speakers.AddNameAsync(h.Request, 1, "Ada B."),
            async h => await h.Speakers.MergeAsync(h.Request, 1, (await h.SpeakerAsync("Dame Ada Bell")).Version, new(null, "Carl Dunn")),
        ],
        ["merge twice"] =
        [
            async h => await h.Quotes.NameSpeakerAsync(h.Request, 3, (await h.QuoteAsync(3)).Version, new(null, "Eve Ford")),
            async h => await h.Speakers.MergeAsync(h.Request, 1, (await h.SpeakerAsync("Ada Bell")).Version, new(null, "Eve Ford")),
            async h => await h.Speakers.MergeAsync(h.Request, (await h.SpeakerAsync("Eve Ford")).Id, (await h.SpeakerAsync("Eve Ford")).Version, new(2, null)),
        ],
        ["write, edit and remove a note"] =
        [
            async h => await h.Notes.AddAsync(h.Request, 1, await h.SelectAsync("Ferries"), "Which ones?"),
            async h => await h.Notes.EditAsync(h.Request, (await h.NoteAsync()).Id, (await h.NoteAsync()).Version, "Which *ones*?\r\nAll?"),
            async h => await h.Notes.RemoveAsync(h.Request, (await h.NoteAsync()).Id, (await h.NoteAsync()).Version),
        ],
        ["work on a claim"] =
        [
            async h => await h.Claims.MakeAsync(h.Request, 1, await h.SelectAsync("open the port again"), "The port opens again.", null),
            async h => await h.Claims.MakeAsync(h.Request, 2, await h.SelectAsync("Fares go up", 2), null, (await h.ClaimAsync()).Id),
            async h => await h.Claims.EditAsync(h.Request, (await h.ClaimAsync()).Id, (await h.ClaimAsync()).Version, "The port\nopens in May.", "Ask the port."),
            async h => await h.Claims.RuleAsync(h.Request, (await h.ClaimAsync()).Id, (await h.ClaimAsync()).Version, Verdict.Supported, "They said so."),
            async h => await h.Claims.RuleAsync(h.Request, (await h.ClaimAsync()).Id, (await h.ClaimAsync()).Version, Verdict.Supported, "They said so again."),
            async h => await h.Claims.AddEvidenceAsync(h.Request, (await h.ClaimAsync()).Id, true, "https://example.org/port", "It opens."),
            async h => await h.Claims.AddEvidenceAsync(h.Request, (await h.ClaimAsync()).Id, false, "/articles/2", null),
            async h =>
            {
                var evidence = await h.Context.Evidence.AsNoTracking().OrderBy(e => e.Id).LastAsync();
                return await h.Claims.RemoveEvidenceAsync(h.Request, evidence.Id, evidence.Edition());
            },
            async h =>
            {
                var place = await h.Context.ClaimAppearances.AsNoTracking().Include(a => a.Anchor).OrderBy(a => a.Id).LastAsync();
                return await h.Claims.RemoveAppearanceAsync(h.Request, place.Id, place.Anchor!.Edition());
            },
            async h => await h.Claims.RemoveAsync(h.Request, (await h.ClaimAsync()).Id, (await h.ClaimAsync()).Version),
        ],
        ["give, take and choose names of a speaker"] =
        [
            h => h.Speakers.AddNameAsync(h.Request, 1, "Dame Ada"),
            async h => await h.Speakers.MakeMainAsync(h.Request, 1, (await h.SpeakerAsync("Ada Bell")).Version, await h.NameAsync("Dame Ada")),
            async h => await h.Speakers.RemoveNameAsync(h.Request, 1, await h.NameAsync("Ada Bell")),
        ],
        ["merge with descriptions and split again"] =
        [
            async h => await h.Speakers.EditAsync(h.Request, 1, (await h.SpeakerAsync("Ada Bell")).Version, "Ada Bell", SpeakerKind.Person, "Runs the port."),
            async h => await h.Speakers.MergeAsync(h.Request, 1, (await h.SpeakerAsync("Ada Bell")).Version, new(2, null)),
            async h => await h.Speakers.SplitAsync(h.Request, 2, (await h.SpeakerAsync("Carl Dunn")).Version, new(new HashSet<int> { 1 }, new HashSet<string>(), new HashSet<int> { await h.LastAsync<SpeakerName>(n => n.Id) }), new(null, "ada bell")),
            async h => await h.Speakers.SplitAsync(h.Request, 2, (await h.SpeakerAsync("Carl Dunn")).Version, new(new HashSet<int>(), new HashSet<string> { "Carl Dunn" }, new HashSet<int>()), new(null, "Carl Dunn")),
        ],
        ["sort names out"] =
        [
            h => h.Speakers.SortOutAsync(h.Request, new("Bell", 1, 2), new(1, null), keepsName: true),
            async h => await h.Speakers.SplitAsync(h.Request, 1, (await h.SpeakerAsync("Ada Bell")).Version, new(new HashSet<int>(), new HashSet<string> { "Bell" }, new HashSet<int> { await h.NameAsync("Bell") }), new(null, "Gus Bell")),
        ],
        ["make a speaker of a name"] =
        [
            h => h.Speakers.SortOutAsNewAsync(h.Request, new("Bell", 1, 2), null),
            async h => await h.Quotes.NameSpeakerAsync(h.Request, 1, (await h.QuoteAsync()).Version, new(null, "Bell")),
        ],
        ["edit evidence"] =
        [
            async h => await h.Claims.MakeAsync(h.Request, 1, await h.SelectAsync("open the port again"), "The port opens again.", null),
            h => h.Claims.AddEvidenceAsync(h.Request, 1, true, "https://example.org/port", "It opens."),
            async h => await h.Claims.EditEvidenceAsync(h.Request, 1, (await h.EvidenceAsync(1)).Edition(), false, "/articles/2", "It opens.\r\nOr not."),
            async h => await h.Claims.EditEvidenceAsync(h.Request, 1, (await h.EvidenceAsync(1)).Edition(), false, null, "It opens.", "Phone call with\nthe port, 3 May"),
            async h => await h.Claims.EditEvidenceAsync(h.Request, 1, (await h.EvidenceAsync(1)).Edition(), true, "https://example.org/port", "It opens.", "The port's own report"),
        ],
        ["hang things on other words"] =
        [
            async h => await h.Notes.AddAsync(h.Request, 1, await h.SelectAsync("Ferries"), "Which ones?"),
            async h => await h.AttachAsync(await h.AnchorAsync(), "open the port again"),
            async h => await h.Claims.MakeAsync(h.Request, 1, await h.SelectAsync("open the port again"), "The port opens again.", null),
            async h => await h.Quotes.MakeAsync(h.Request, 1, await h.SelectAsync("on Monday"), new(null, "Eve Ford")),
            async h => await h.AttachAsync(await h.AnchorAsync(), "“We will open the port again"),
            async h => await h.AttachAsync(await h.AnchorAsync(2), "Ferries sail"),
        ],
        ["say the same of many"] =
        [
            async h => await h.Quotes.NameSpeakerAsync(h.Request, 4, (await h.QuoteAsync(4)).Version, new(null, "Gus Hale")),
            async h => await h.Similar.SameAsync(h.Request, 4, (await h.QuoteAsync(4)).Version, await h.SimilarAsync(4)),
        ],
        ["reject many"] =
        [
            async h => await h.Quotes.RejectAsync(h.Request, 5, (await h.QuoteAsync(5)).Version),
            async h => await h.Similar.SameAsync(h.Request, 5, (await h.QuoteAsync(5)).Version, await h.SimilarAsync(5)),
        ],
        ["take the same words off many"] =
        [
            async h => await h.Shapes.ReshapeAsync(h.Request, 4, (await h.QuoteAsync(4)).Version, await h.ShapeAsync("“Ask the union", null, null, 3)),
            async h => await h.Similar.CutAsync(h.Request, 4, (await h.QuoteAsync(4)).Version, new(" today,”", true), [(6, (await h.QuoteAsync(6)).Version)]),
        ],
        ["merge claims"] =
        [
            async h => await h.Claims.MakeAsync(h.Request, 1, await h.SelectAsync("open the port again"), "The port opens again.", null),
            async h => await h.Claims.MakeAsync(h.Request, 1, await h.SelectAsync("open the port again"), "The port will be open.", null),
            async h => await h.Claims.MakeAsync(h.Request, 2, await h.SelectAsync("Fares go up", 2), null, 1),
            h => h.Claims.AddEvidenceAsync(h.Request, 1, true, "https://example.org/port", "It opens."),
            async h => await h.Claims.RuleAsync(h.Request, 2, (await h.ClaimAsync(2)).Version, Verdict.Refuted, "It stays shut."),
            async h => await h.Claims.RuleAsync(h.Request, 1, (await h.ClaimAsync(1)).Version, Verdict.Supported, "They said so."),
            async h => await h.Claims.MergeAsync(h.Request, 1, (await h.ClaimAsync(1)).Version, 2, (await h.ClaimAsync(2)).Version),
            async h => await h.Claims.RuleAsync(h.Request, 2, (await h.ClaimAsync(2)).Version, Verdict.Disputed, "Both."),
        ],
    };

    public static ArticleDetails Details(string title, string? date) =>
        ArticleDetails.Parse(title, "The Paper", "A. Writer", "https://example.org/a", date, "en", out _)!;
}
