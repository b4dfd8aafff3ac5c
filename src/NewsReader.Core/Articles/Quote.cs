using NewsReader.Analysis;
using NewsReader.Analysis.Attributions;
using NewsReader.Analysis.Speakers;
using NewsReader.Core.Annotations;
using NewsReader.Core.Speakers;

namespace NewsReader.Core.Articles;

/// <summary>Words that somebody said, in one revision of an article.</summary>
public sealed class Quote : IVersioned
{
    /// <summary>The store's number for it; part of its address.</summary>
    public int Id { get; set; }

    /// <summary>The article it stands in.</summary>
    public required int ArticleId { get; init; }

    /// <summary>The article it stands in.</summary>
    public Article? Article { get; set; }

    /// <summary>The revision that its ranges count in.</summary>
    public required int RevisionId { get; set; }

    /// <summary>The words said, marks included. Never empty; in order; disjoint; possibly discontinuous.</summary>
    public required IReadOnlyList<TextSpan> Contents { get; set; }

    /// <summary>The words that announce it; null where none do.</summary>
    public TextSpan? Cue { get; set; }

    /// <summary>The words that name the speaker beside it.</summary>
    public IReadOnlyList<TextSpan> Sources { get; set; } = [];

    /// <summary>Where it begins: the start of the first content.</summary>
    public int Position { get; private set; }

    /// <summary>The words themselves, a line for each content, so that a list of quotes need not load whole articles.</summary>
    public string Words { get; private set; } = "";

    /// <summary>The words of each content; a paragraph break inside one is kept.</summary>
    public IReadOnlyList<string> Parts
    {
        get
        {
            var parts = new List<string>(Contents.Count);
            int at = 0;
            foreach (var content in Contents)
            {
                parts.Add(Words.Substring(at, content.Length));
                at += content.Length + 1;
            }

            return parts;
        }
    }

    /// <summary>Where in the text a part of <see cref="Words"/> stands: a span for each content that it reaches into.</summary>
    /// <param name="part">Where in the words it stands.</param>
    public IEnumerable<TextSpan> InText(TextSpan part)
    {
        int at = 0;
        foreach (var content in Contents)
        {
            int start = Math.Max(part.Start - at, 0), end = Math.Min(part.End - at, content.Length);
            if (start < end) yield return new TextSpan(content.Start + start, content.Start + end);
            at += content.Length + 1;
        }
    }

    /// <summary>How the words are given.</summary>
    public required QuoteForm Form { get; set; }

    /// <summary>Who said it; null where that is not known.</summary>
    public int? SpeakerId { get; set; }

    /// <summary>Who said it; null where that is not known.</summary>
    public Speaker? Speaker { get; set; }

    /// <summary>What the link to the speaker rests on.</summary>
    public SpeakerLink Link { get; set; }

    /// <summary>The speaker as the article names them, fullest form; null where it names nobody.</summary>
    public string? NameAsFound { get; set; }

    /// <summary>What the speaker as found is; null where nobody was found.</summary>
    public SpeakerKind? KindAsFound { get; set; }

    /// <summary>How sure the finding is, from 0 to 1; 1 for a person's own.</summary>
    public required double Confidence { get; set; }

    /// <summary>What the finding rests on, in a few words.</summary>
    public required string Why { get; set; }

    /// <summary>Who found it.</summary>
    public required Origin Origin { get; init; }

    /// <summary>What a person has said of it.</summary>
    public Review Review { get; set; }

    /// <summary>The anchor that carries it from revision to revision; set once it is a person's, by making or by judging it.</summary>
    public int? AnchorId { get; set; }

    /// <summary>The anchor that carries it from revision to revision.</summary>
    public TextAnchor? Anchor { get; set; }

    /// <summary>Who made or last judged it; null while only the machine has.</summary>
    public int? AuthorId { get; set; }

    /// <inheritdoc/>
    public int Version { get; set; }

    /// <summary>Its tags.</summary>
    public List<QuoteTag> Tags { get; } = [];

    /// <summary>Puts the quote onto <paramref name="contents"/> of <paramref name="text"/>.</summary>
    public void Place(string text, IReadOnlyList<TextSpan> contents)
    {
        Contents = contents;
        Position = contents[0].Start;
        Words = string.Join('\n', contents.Select(content => content.In(text)));
    }

    /// <summary>
    /// Puts the quote from the <paramref name="earlier"/> text where <paramref name="anchor"/> stands in <paramref name="text"/>, its revision's;
    /// one whose anchor is lost stays where it was. Its cue and its source words go along where they are found again.
    /// </summary>
    public void Follow(TextAnchor anchor, string earlier, string text)
    {
        if (anchor.State == AnchorState.Orphaned) return;
        RevisionId = anchor.RevisionId;
        var cue = Cue is { } words ? Carried([words], earlier, text) : [];
        var sources = Carried(Sources, earlier, text);
        Place(text, [.. anchor.Ranges.Select(range => range.Span)]);
        Cue = cue.Count == 0 || Contents.Any(cue[0].Overlaps) ? null : cue[0];
        Sources = sources.Any(source => Contents.Any(source.Overlaps)) ? [] : sources;
    }

    /// <summary>
    /// Hangs the quote on its words in the <paramref name="earlier"/> text, its own, and carries it over to another one: so one that is the machine's
    /// lasts from text to text too, where a claim rests on it.
    /// </summary>
    public void AnchorAnew(string earlier, int revisionId, string text)
    {
        Anchor = TextAnchor.Of(ArticleId, RevisionId, earlier, Contents);
        Anchor.CarryTo(revisionId, text);
        Follow(Anchor, earlier, text);
    }

    private static IReadOnlyList<TextSpan> Carried(IReadOnlyList<TextSpan> spans, string earlier, string text) =>
        spans.Count == 0 ? [] : [.. Reanchoring.Find([.. spans.Select(span => AnchorRange.Of(earlier, span))], text).Ranges.Select(range => range.Span)];

    /// <summary>Says of the quote what the analysis found about the same words, and links it by name to <paramref name="speaker"/>, where the name tells.</summary>
    public void Renew(Attribution found, Speaker? speaker)
    {
        (Cue, Sources, Form) = (found.Cue, found.Sources, found.Form);
        (Confidence, Why) = (found.Confidence, found.Why);
        (NameAsFound, KindAsFound) = (found.Speaker?.Name, found.Speaker?.Kind);
        LinkByName(speaker);
    }

    /// <summary>Links it by name to <paramref name="speaker"/>, or to nobody where the name does not tell.</summary>
    public void LinkByName(Speaker? speaker)
    {
        Speaker = speaker;
        // A speaker that is new gets its number when it is saved.
        if (speaker is not { Id: 0 }) SpeakerId = speaker?.Id;
        Link = speaker is null ? SpeakerLink.None : SpeakerLink.ByName;
    }

    /// <summary>Whether a person has made, judged or corrected it, so that no analysis may change it.</summary>
    public bool IsPersons => Origin == Origin.Person || Review != Review.Unreviewed || Link == SpeakerLink.ByPerson;
}
