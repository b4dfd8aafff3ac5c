using NewsReader.Analysis.Attributions;

namespace NewsReader.Analysis.Speakers;

/// <summary>Who says "I" in a quotation: whoever the quotation is attributed to.</summary>
internal sealed class Quoted
{
    private readonly Draft _draft;
    private readonly Dictionary<int, Statement> _byPart = [];

    /// <summary>Which statement each quotation of <paramref name="draft"/> belongs to.</summary>
    public Quoted(Draft draft, List<Statement> statements)
    {
        _draft = draft;
        foreach (Statement statement in statements)
        {
            foreach (TextSpan content in statement.Contents) Add(statement, content);
        }
    }

    /// <summary>Whether the source is "I".</summary>
    public static bool IsSpeaker(Draft draft, TokenRange source) => source.First == source.Last && draft.Words[source.First] is "i" or "my" or "me";

    /// <summary>The lead of the statement that the quotation around <paramref name="token"/> belongs to; null where there is none.</summary>
    public Lead? Of(int token, Statement statement, Dictionary<Statement, Lead> leads)
    {
        int part = _draft.QuoteOf[token];
        if (part < 0 || !_byPart.TryGetValue(part, out Statement? outer) || outer == statement) return null;
        return leads.GetValueOrDefault(outer)?.Entity is { } entity ? Leads.To(entity) : null;
    }

    // The first and last word's quotations are enough: one in between that belongs to another is no part of this one.
    private void Add(Statement statement, TextSpan content)
    {
        int first = _draft.TokenAt(content.Start), last = _draft.TokenAt(content.End - 1);
        if (last >= _draft.Tokens.Length || content.IsEmpty) return;
        if (IsWhole(first, content)) _byPart.TryAdd(_draft.QuoteOf[first], statement);
        if (IsWhole(last, content)) _byPart.TryAdd(_draft.QuoteOf[last], statement);
    }

    private bool IsWhole(int token, TextSpan content) =>
        _draft.QuoteOf[token] is >= 0 and var part && _draft.OuterParts[part].Span is var span && content.Start <= span.Start + 1 && content.End >= span.End - 2;
}
