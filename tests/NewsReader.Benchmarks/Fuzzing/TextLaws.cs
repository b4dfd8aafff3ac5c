using NewsReader.Analysis;
using NewsReader.Analysis.Attributions;

namespace NewsReader.Benchmarks.Fuzzing;

/// <summary>What holds for the findings in every text at all.</summary>
internal static class TextLaws
{
    /// <summary>Each law that <paramref name="found"/> breaks, in words.</summary>
    public static IEnumerable<string> Broken(AnalyzedText found) =>
    [
        .. Row("paragraphs", found, found.Paragraphs.Select(p => p.Span)),
        .. Row("tokens", found, found.Tokens.Select(t => t.Span)),
        .. Row("sentences", found, found.Sentences),
        .. found.Quotations.SelectMany(q => Row("parts of a quotation", found, q.Parts)),
        .. found.Attributions.Concat(found.Unattributed).SelectMany(a => OfAttribution(found, a)),
        .. found.Speakers.SelectMany(s => Row("mentions of a speaker", found, s.Mentions)),
        .. found.Claims.SelectMany(c => Row("a claim", found, [c.Span])),
        .. When(!Covers(found), "something stands outside the paragraphs"),
        .. When(!EachInOne(found.Sentences, found.Paragraphs.Select(p => p.Span)), "a sentence lies in no paragraph"),
        .. When(!EachInOne(found.Claims.Select(c => c.Span), found.Sentences), "a claim lies in no sentence, or claims are out of order"),
        .. When(Cross(found.Quotations.SelectMany(q => q.Parts)), "quotations cross"),
        .. When(found.Quotations.Any(q => q.Depth < 0 || q.Parts.Count == 0), "a quotation has no parts or no depth"),
        .. When(!InOrder(found.Quotations.Select(q => q.Parts[0].Start)), "quotations are out of order"),
        .. When(!InOrder(found.Attributions.Select(a => a.Contents[0].Start)), "attributions are out of order"),
        .. When(!InOrder(found.Unattributed.Select(a => a.Contents[0].Start)), "unattributed quotations are out of order"),
        .. When(!InOrder(found.Speakers.Select(s => s.Mentions[0].Start)), "speakers are out of order"),
        .. When(!found.Claims.All(c => c.Score is >= 0 and <= 1), "a claim's score is not from 0 to 1"),
        .. When(found.Speakers.Any(s => string.IsNullOrWhiteSpace(s.Name)), "a speaker has no name"),
    ];

    private static IEnumerable<string> OfAttribution(AnalyzedText found, Attribution attribution) =>
    [
        .. attribution.Parts.SelectMany(part => OfAttribution(found, part)),
        .. When(attribution.Parts.Count > 0 && !attribution.Parts.SelectMany(part => part.Contents).Order().SequenceEqual(attribution.Contents), "parts are not the whole"),
        .. When(attribution.Contents.Count == 0, "an attribution is empty"),
        .. Row("contents", found, attribution.Contents),
        .. Row("sources", found, attribution.Sources),
        .. attribution.Cue is { } cue ? Row("a cue", found, [cue]) : [],
        .. When(attribution.Confidence is not (>= 0 and <= 1), "a confidence is not from 0 to 1"),
        .. When(string.IsNullOrWhiteSpace(attribution.Why), "an attribution has no reason"),
        .. When(attribution.Speaker is { } speaker && !found.Speakers.Contains(speaker), "a speaker is not listed"),
    ];

    private static IEnumerable<string> When(bool broken, string law) => broken ? [law] : [];

    private static IEnumerable<string> Row(string what, AnalyzedText found, IEnumerable<TextSpan> spans)
    {
        int end = 0;
        foreach (TextSpan span in spans)
        {
            if (span.IsEmpty || span.End > found.Text.Length) return [$"{what} are empty or outside the text"];
            if (span.Start < end) return [$"{what} overlap or are out of order"];
            end = span.End;
        }
        return [];
    }

    private static bool InOrder(IEnumerable<int> places)
    {
        int before = 0;
        foreach (int place in places)
        {
            if (place < before) return false;
            before = place;
        }
        return true;
    }

    private static bool Covers(AnalyzedText found)
    {
        int end = 0;
        foreach (TextSpan span in found.Paragraphs.Select(p => p.Span).Append(new TextSpan(found.Text.Length, found.Text.Length)))
        {
            if (span.Start < end || !found.Text.AsSpan(end, span.Start - end).IsWhiteSpace()) return false;
            end = span.End;
        }
        return true;
    }

    private static bool EachInOne(IEnumerable<TextSpan> inner, IEnumerable<TextSpan> outer)
    {
        using IEnumerator<TextSpan> around = outer.GetEnumerator();
        bool any = around.MoveNext();
        foreach (TextSpan span in inner)
        {
            while (any && around.Current.End <= span.Start) any = around.MoveNext();
            if (!any || !around.Current.Contains(span)) return false;
        }
        return true;
    }

    private static bool Cross(IEnumerable<TextSpan> spans)
    {
        Stack<int> ends = [];
        foreach (TextSpan span in spans.OrderBy(s => s.Start).ThenByDescending(s => s.End))
        {
            while (ends.TryPeek(out int end) && end <= span.Start) ends.Pop();
            if (ends.TryPeek(out int outer) && span.End > outer) return true;
            ends.Push(span.End);
        }
        return false;
    }
}
