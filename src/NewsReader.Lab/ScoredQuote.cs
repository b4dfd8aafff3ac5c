using NewsReader.Analysis;

namespace NewsReader.Lab;

/// <summary>A quote as the measures see it: sets of words, each word known by its place.</summary>
internal sealed class ScoredQuote
{
    /// <summary>A quote whose parts are the given spans of <paramref name="text"/>.</summary>
    public ScoredQuote(string text, IEnumerable<TextSpan> contents, IEnumerable<TextSpan> cue, IEnumerable<TextSpan> sources, double? confidence)
    {
        (Contents, Cues, Sources) = ([.. contents], [.. cue], [.. sources]);
        Content = Words(text, contents);
        Cue = Words(text, cue);
        Source = Words(text, sources);
        Confidence = confidence;
    }

    /// <summary>Where the words said stand.</summary>
    public TextSpan[] Contents { get; }

    /// <summary>Where the announcing words stand.</summary>
    public TextSpan[] Cues { get; }

    /// <summary>Where the words that name the speaker stand.</summary>
    public TextSpan[] Sources { get; }

    /// <summary>The words said.</summary>
    public HashSet<int> Content { get; }

    /// <summary>The announcing words.</summary>
    public HashSet<int> Cue { get; }

    /// <summary>The words that name the speaker.</summary>
    public HashSet<int> Source { get; }

    /// <summary>How sure the analysis was, from 0 to 1; null for annotators.</summary>
    public double? Confidence { get; }

    /// <summary>The share of words in both among words in either, from 0 to 1.</summary>
    public double Overlap(ScoredQuote other)
    {
        int both = Content.Count(other.Content.Contains);
        return both == 0 ? 0 : (double)both / (Content.Count + other.Content.Count - both);
    }

    /// <summary>direct where nine in ten words are among <paramref name="quoted"/>, mixed where some are, else indirect.</summary>
    public string Form(HashSet<int> quoted)
    {
        int inside = Content.Count(quoted.Contains);
        return inside * 10 >= Content.Count * 9 ? "direct" : inside > 0 ? "mixed" : "indirect";
    }

    /// <summary>Where the words in <paramref name="spans"/> begin.</summary>
    public static HashSet<int> Words(string text, IEnumerable<TextSpan> spans)
    {
        HashSet<int> words = [];
        foreach (TextSpan span in spans)
        {
            bool inside = false;
            for (int i = span.Start; i < Math.Min(span.End, text.Length); i++)
            {
                bool letter = char.IsLetterOrDigit(text[i]) || text[i] == '_';
                if (letter && !inside) words.Add(i);
                inside = letter;
            }
        }
        return words;
    }
}
