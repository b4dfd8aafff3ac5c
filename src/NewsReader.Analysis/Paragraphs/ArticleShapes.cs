using System.Runtime.InteropServices;

namespace NewsReader.Analysis.Paragraphs;

/// <summary>The shapes of an article's paragraphs (see <see cref="LineShape"/>), and how often each comes.</summary>
internal sealed class ArticleShapes
{
    private readonly List<uint> _tokens = [];
    private readonly int[] _starts;
    private readonly Dictionary<uint, int> _counts = [];

    /// <summary>Reads the paragraphs of <paramref name="text"/>.</summary>
    public ArticleShapes(string text, ParagraphSpan[] paragraphs)
    {
        _starts = new int[paragraphs.Length + 1];
        for (int i = 0; i < paragraphs.Length; i++)
        {
            LineShape.Read(text.AsSpan(paragraphs[i].Span.Start, paragraphs[i].Span.Length), _tokens);
            _starts[i + 1] = _tokens.Count;
            _counts[Key(i)] = _counts.GetValueOrDefault(Key(i)) + 1;
        }
    }

    /// <summary>The shape of paragraph <paramref name="i"/>.</summary>
    public ReadOnlySpan<uint> this[int i] => CollectionsMarshal.AsSpan(_tokens)[_starts[i].._starts[i + 1]];

    /// <summary>One number for it.</summary>
    public uint Key(int i) => LineShape.Key(this[i]);

    /// <summary>How many paragraphs have it.</summary>
    public int Count(int i) => _counts[Key(i)];
}
