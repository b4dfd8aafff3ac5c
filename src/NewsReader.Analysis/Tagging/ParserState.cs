namespace NewsReader.Analysis.Tagging;

/// <summary>
/// A sentence being parsed. Its nodes: 0 is the root, 1 to <see cref="Last"/> the tokens other than quotation marks, <see cref="None"/> stands for no node.
/// Reused between sentences.
/// </summary>
internal sealed class ParserState
{
    private const uint NoWord = 11;
    private const uint RootWord = 13;

    private int[] _stack = [];
    private int _depth;

    /// <summary>Each node's token in the text.</summary>
    public int[] Token { get; private set; } = [];

    /// <summary>Each node's word.</summary>
    public uint[] Word { get; private set; } = [];

    /// <summary>Each node's base form.</summary>
    public uint[] Lemma { get; private set; } = [];

    /// <summary>Each node's part of speech.</summary>
    public uint[] Tag { get; private set; } = [];

    /// <summary>How many quotation marks there are before each node.</summary>
    public int[] Marks { get; private set; } = [];

    /// <summary>How many verbs there are before each node.</summary>
    public int[] Verbs { get; private set; } = [];

    /// <summary>How many commas and other stops there are before each node.</summary>
    public int[] Stops { get; private set; } = [];

    /// <summary>Each node's head, once it has one.</summary>
    public int[] Head { get; private set; } = [];

    /// <summary>How each node hangs on its head.</summary>
    public Relation[] Relation { get; private set; } = [];

    /// <summary>Each node's leftmost dependant.</summary>
    public int[] Left { get; private set; } = [];

    /// <summary>Each node's leftmost dependant but one.</summary>
    public int[] SecondLeft { get; private set; } = [];

    /// <summary>Each node's rightmost dependant.</summary>
    public int[] Right { get; private set; } = [];

    /// <summary>Each node's rightmost dependant but one.</summary>
    public int[] SecondRight { get; private set; } = [];

    /// <summary>How many dependants each node has on its left.</summary>
    public int[] LeftCount { get; private set; } = [];

    /// <summary>How many dependants each node has on its right.</summary>
    public int[] RightCount { get; private set; } = [];

    /// <summary>The last token's node.</summary>
    public int Last { get; private set; }

    /// <summary>The node that stands for no node.</summary>
    public int None => Last + 1;

    /// <summary>The next node; <see cref="None"/> after the last.</summary>
    public int Next { get; private set; }

    /// <summary>Whether every token hangs somewhere.</summary>
    public bool IsDone => Next == None && _depth == 1;

    /// <summary>Whether a node can go on the stack.</summary>
    public bool CanShift => Next < None;

    /// <summary>Whether the top of the stack can hang on the next node.</summary>
    public bool CanLeft => Next < None && _depth > 1;

    /// <summary>Whether the top of the stack can hang on the one below; on the root only the last of all.</summary>
    public bool CanRight => _depth > 2 || (_depth == 2 && Next == None);

    /// <summary>The node that is <paramref name="below"/> places under the top of the stack.</summary>
    public int Stack(int below) => below < _depth ? _stack[_depth - 1 - below] : None;

    /// <summary>The node that is <paramref name="after"/> places after the next.</summary>
    public int Ahead(int after) => Math.Min(Next + after, None);

    /// <summary>Starts on a sentence.</summary>
    public void Start(uint[] words, uint[] lemmas, PennTag[] tags, TokenRange sentence)
    {
        Resize(sentence.Length + 2);
        Last = 0;
        int marks = 0, verbs = 0, stops = 0;
        Describe(0, RootWord, RootWord, 200);
        for (int i = sentence.First; i < sentence.End; i++)
        {
            if (IsMark(tags[i]))
            {
                marks++;
                continue;
            }
            Describe(++Last, words[i], lemmas[i], (uint)tags[i]);
            (Token[Last], Marks[Last], Verbs[Last], Stops[Last]) = (i, marks, verbs, stops);
            if (tags[i].IsVerb() || tags[i] == PennTag.MD) verbs++;
            else if (tags[i] is PennTag.Comma or PennTag.Colon) stops++;
        }
        Describe(None, NoWord, NoWord, 201);
        (Marks[None], Verbs[None], Stops[None]) = (marks, verbs, stops);
        Clear();
    }

    /// <summary>Whether a token of this part of speech is a quotation mark, which the parser passes over.</summary>
    public static bool IsMark(PennTag tag) => tag is PennTag.Open or PennTag.Close;

    /// <summary>The node on which the top of the stack hangs after <paramref name="move"/>; <see cref="None"/> after a shift.</summary>
    public int HeadBy(ParserMove move) => move switch
    {
        ParserMove.Left => Next,
        ParserMove.Right => Stack(1),
        _ => None,
    };

    /// <summary>The best-scored of the moves that are possible.</summary>
    public ParserMove Best(ReadOnlySpan<float> scores)
    {
        ParserMove best = CanShift ? ParserMove.Shift : ParserMove.Right;
        if (CanLeft && scores[(int)ParserMove.Left] > scores[(int)best]) best = ParserMove.Left;
        return CanRight && scores[(int)ParserMove.Right] > scores[(int)best] ? ParserMove.Right : best;
    }

    /// <summary>Puts the next node on the stack.</summary>
    public void Shift() => _stack[_depth++] = Next++;

    /// <summary>Hangs the top of the stack on <paramref name="head"/>, the next node or the one below, and takes it off.</summary>
    public void Hang(int head, Relation relation)
    {
        int top = _stack[--_depth];
        (Head[top], Relation[top]) = (head, relation);
        if (head > top) HangLeft(head, top);
        else HangRight(head, top);
    }

    private void HangLeft(int head, int dependant)
    {
        (SecondLeft[head], Left[head]) = (Left[head], dependant);
        LeftCount[head]++;
    }

    private void HangRight(int head, int dependant)
    {
        (SecondRight[head], Right[head]) = (Right[head], dependant);
        RightCount[head]++;
    }

    private void Describe(int node, uint word, uint lemma, uint tag) => (Word[node], Lemma[node], Tag[node]) = (word, lemma, tag);

    private void Clear()
    {
        int count = None + 1;
        Left.AsSpan(0, count).Fill(None);
        SecondLeft.AsSpan(0, count).Fill(None);
        Right.AsSpan(0, count).Fill(None);
        SecondRight.AsSpan(0, count).Fill(None);
        LeftCount.AsSpan(0, count).Clear();
        RightCount.AsSpan(0, count).Clear();
        Relation.AsSpan(0, count).Clear();
        (_stack[0], _depth, Next) = (0, 1, 1);
    }

    private void Resize(int count)
    {
        if (_stack.Length >= count) return;
        count += count / 2;
        (_stack, Token, Head, Marks, Verbs, Stops) = (new int[count], new int[count], new int[count], new int[count], new int[count], new int[count]);
        (Word, Lemma, Tag, Relation) = (new uint[count], new uint[count], new uint[count], new Relation[count]);
        (Left, SecondLeft, Right, SecondRight, LeftCount, RightCount) = (new int[count], new int[count], new int[count], new int[count], new int[count], new int[count]);
    }
}
