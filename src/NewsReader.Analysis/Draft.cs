using NewsReader.Analysis.Paragraphs;
using NewsReader.Analysis.Quotes;
using NewsReader.Analysis.Sentences;
using NewsReader.Analysis.Tagging;
using NewsReader.Analysis.Tokens;

namespace NewsReader.Analysis;

/// <summary>A text with what the first stages found in it, laid out for the later ones to look up by token.</summary>
internal sealed class Draft
{
    private const string English = "en";

    private TaggedText? _tagged;

    private Draft(string text, string language, ParagraphSpan[] paragraphs, List<Token> tokens, List<TextSpan> sentences, Quotation[] quotations)
    {
        (Text, Language, Paragraphs, Sentences, Quotations) = (text, language, paragraphs, sentences, quotations);
        Tokens = [.. tokens];
        Words = Array.ConvertAll(Tokens, t => Lower(text, t.Span));
        ParagraphOf = Locate(paragraphs.Select(p => p.Span));
        SentenceOf = Locate(sentences);
        QuoteOf = Locate(quotations.Where(q => q.Depth == 0).SelectMany(q => q.Parts));
        OuterParts = [.. quotations.Where(q => q.Depth == 0).SelectMany(q => q.Parts.Select(p => new QuotePart(q, p)))];
        FirstToken = Firsts(paragraphs.Length, ParagraphOf);
    }

    /// <summary>Runs the first stages over <paramref name="text"/>: paragraphs, tokens, language, sentences, quotation marks.</summary>
    /// <param name="text">The text, line ends as LF.</param>
    /// <param name="known">Paragraphs whose kind the file's format tells, in order.</param>
    /// <param name="language">An ISO 639-1 code where it is known from elsewhere; null to detect it.</param>
    public static Draft Read(string text, IReadOnlyList<ParagraphSpan>? known = null, string? language = null)
    {
        ParagraphSpan[] paragraphs = ParagraphClassifier.Classify(text, ParagraphSplitter.Split(text), known);
        List<Token> tokens = Tokenizer.Cut(text, paragraphs);
        string written = language ?? LanguageVote.Detect(text, tokens);
        if (written == English) ParagraphClassifier.MarkBoilerplate(text, paragraphs, known);
        List<TextSpan> sentences = SentenceSplitter.Split(text, paragraphs, tokens);
        return new Draft(text, written, paragraphs, tokens, sentences, QuotationFinder.Find(text, paragraphs, written == English));
    }

    /// <summary>Its language as an ISO 639-1 code, or <c>und</c>.</summary>
    public string Language { get; }

    /// <summary>Whether it is English: what the trained models read.</summary>
    public bool IsEnglish => Language == English;

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>Its paragraphs.</summary>
    public ParagraphSpan[] Paragraphs { get; }

    /// <summary>Its tokens.</summary>
    public Token[] Tokens { get; }

    /// <summary>Its sentences.</summary>
    public List<TextSpan> Sentences { get; }

    /// <summary>Its quotations.</summary>
    public Quotation[] Quotations { get; }

    /// <summary>Each token in small letters, with straight apostrophes.</summary>
    public string[] Words { get; }

    /// <summary>Each token's paragraph.</summary>
    public int[] ParagraphOf { get; }

    /// <summary>Each token's sentence.</summary>
    public int[] SentenceOf { get; }

    /// <summary>Each token's place in <see cref="OuterParts"/>; -1 outside every quotation.</summary>
    public int[] QuoteOf { get; }

    /// <summary>The parts of the outermost quotations, in order.</summary>
    public QuotePart[] OuterParts { get; }

    /// <summary>Each paragraph's first token, and after the last the number of tokens.</summary>
    public int[] FirstToken { get; }

    /// <summary>Parts of speech and names, told when they are first asked for.</summary>
    public TaggedText Tagged => _tagged ??= Tagger.Shared.Tag(this);

    /// <summary>Whether token <paramref name="i"/> is a word that begins with a capital.</summary>
    public bool IsCapital(int i) => Tokens[i].Kind == TokenKind.Word && char.IsUpper(Text[Tokens[i].Span.Start]);

    /// <summary>Whether paragraph <paramref name="p"/> is the title.</summary>
    public bool IsTitle(int p) => Paragraphs[p].Kind == ParagraphKind.Title;

    /// <summary>Whether token <paramref name="i"/> stands in quotation marks that hold a statement.</summary>
    public bool IsQuoted(int i) => QuoteOf[i] >= 0 && !OuterParts[QuoteOf[i]].Quotation.IsFragment;

    /// <summary>The span from token <paramref name="first"/> to token <paramref name="last"/>, both included.</summary>
    public TextSpan Span(int first, int last) => new(Tokens[first].Span.Start, Tokens[last].Span.End);

    /// <summary>Whether token <paramref name="i"/> is the sign <paramref name="c"/>.</summary>
    public bool IsSign(int i, char c) => Tokens[i].Kind == TokenKind.Sign && Text[Tokens[i].Span.Start] == c;

    /// <summary>The first token that ends after <paramref name="position"/>; the number of tokens where none does.</summary>
    public int TokenAt(int position)
    {
        int low = 0, high = Tokens.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (Tokens[middle].Span.End <= position) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    /// <summary>Token <paramref name="i"/> without a possessive ending.</summary>
    public TextSpan Bare(int i)
    {
        TextSpan span = Tokens[i].Span;
        return Words[i].EndsWith("'s", StringComparison.Ordinal) ? new TextSpan(span.Start, span.End - 2) : span;
    }

    private static string Lower(string text, TextSpan span)
    {
        return string.Create(span.Length, (text, span.Start), static (to, from) =>
        {
            from.text.AsSpan(from.Start, to.Length).ToLowerInvariant(to);
            to.Replace('’', '\'');
        });
    }

    private int[] Locate(IEnumerable<TextSpan> spans)
    {
        int[] places = new int[Tokens.Length];
        Array.Fill(places, -1);
        int token = 0, place = 0;
        foreach (TextSpan span in spans)
        {
            while (token < Tokens.Length && Tokens[token].Span.Start < span.Start) token++;
            for (; token < Tokens.Length && Tokens[token].Span.Start < span.End; token++) places[token] = place;
            place++;
        }
        return places;
    }

    private static int[] Firsts(int count, int[] placeOf)
    {
        int[] firsts = new int[count + 1];
        Array.Fill(firsts, placeOf.Length);
        for (int i = placeOf.Length - 1; i >= 0; i--) firsts[placeOf[i]] = i;
        for (int p = count - 1; p >= 0; p--) firsts[p] = Math.Min(firsts[p], firsts[p + 1]);
        return firsts;
    }
}
