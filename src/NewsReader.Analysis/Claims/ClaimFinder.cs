using NewsReader.Analysis.Attributions;
using NewsReader.Analysis.Learning;
using NewsReader.Analysis.Paragraphs;
using NewsReader.Analysis.Tokens;

namespace NewsReader.Analysis.Claims;

/// <summary>Finds the statements of an English text that someone could check: its sentences, and within a sentence the words of a quote.</summary>
internal sealed class ClaimFinder
{
    // What is shorter states nothing.
    private const int FewestWords = 3;

    private readonly Draft _draft;
    private readonly ClaimModel _model = ClaimModel.Trained;
    private readonly FeatureList _hashed = new();
    private readonly ClaimFeatures _features;
    private readonly List<FoundClaim> _claims = [];

    private ClaimFinder(Draft draft)
    {
        _draft = draft;
        _features = new ClaimFeatures(_hashed);
    }

    /// <summary>The claims of the body's paragraphs that reach the model's threshold, in order; none stands twice.</summary>
    /// <remarks>A quote over several sentences is one claim a sentence. The span of a quote broken off by its cue runs over the cue.</remarks>
    public static FoundClaim[] Find(Draft draft, IReadOnlyList<Attribution> attributions)
    {
        ClaimFinder finder = new(draft);
        foreach (TextSpan sentence in draft.Sentences) finder.Judge([sentence]);
        foreach (Attribution attribution in attributions) finder.JudgeQuote(attribution);
        return [.. finder._claims.DistinctBy(c => finder.Words(c.Span)).OrderBy(c => c.Span)];
    }

    private void JudgeQuote(Attribution attribution)
    {
        List<TextSpan> pieces = [];
        int sentence = -1;
        foreach (TextSpan content in attribution.Contents)
        {
            for (int token = _draft.TokenAt(content.Start); token < _draft.Tokens.Length && _draft.Tokens[token].Span.Start < content.End;)
            {
                if (_draft.SentenceOf[token] != sentence) JudgeAndClear(pieces);
                sentence = _draft.SentenceOf[token];
                int next = EndOfPiece(token, content);
                pieces.Add(_draft.Span(OpensWithThat(token, next) ? token + 1 : token, next - 1));
                token = next;
            }
        }
        JudgeAndClear(pieces);
    }

    private void JudgeAndClear(List<TextSpan> pieces)
    {
        if (pieces.Count > 0) Judge(pieces);
        pieces.Clear();
    }

    private int EndOfPiece(int token, TextSpan content)
    {
        int end = token + 1;
        while (end < _draft.Tokens.Length && _draft.Tokens[end].Span.Start < content.End && _draft.SentenceOf[end] == _draft.SentenceOf[token]) end++;
        return end;
    }

    // The conjunction between "said" and a statement is no part of the statement.
    private bool OpensWithThat(int token, int end) => token + 1 < end && _draft.Words[token] == "that";

    private void Judge(List<TextSpan> pieces)
    {
        if (!IsBody(pieces[0])) return;
        _hashed.Clear();
        _features.Clear();
        foreach (TextSpan piece in pieces) _features.Read(_draft.Text, _draft.Tokens.AsSpan(_draft.TokenAt(piece.Start).._draft.TokenAt(piece.End)));
        if (_features.WordCount < FewestWords) return;
        _features.Close();
        float probability = _model.Probability(_hashed[0], _features.Counts);
        if (probability >= _model.Threshold) _claims.Add(new FoundClaim(new TextSpan(pieces[0].Start, pieces[^1].End), probability));
    }

    // A sentence and a quote that fills it are one claim, whichever holds the marks around it.
    private TextSpan Words(TextSpan span)
    {
        (int first, int last) = (_draft.TokenAt(span.Start), _draft.TokenAt(span.End) - 1);
        while (first < last && _draft.Tokens[first].Kind == TokenKind.Sign) first++;
        while (first < last && _draft.Tokens[last].Kind == TokenKind.Sign) last--;
        return _draft.Span(first, last);
    }

    private bool IsBody(TextSpan span) => _draft.Paragraphs[_draft.ParagraphOf[_draft.TokenAt(span.Start)]].Kind == ParagraphKind.Body;
}
