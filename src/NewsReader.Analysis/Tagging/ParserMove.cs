namespace NewsReader.Analysis.Tagging;

/// <summary>The parser's moves (arc-hybrid). The numbers are written into models.</summary>
internal enum ParserMove : byte
{
    /// <summary>The next node goes on the stack.</summary>
    Shift,

    /// <summary>The top of the stack hangs on the next node and leaves the stack.</summary>
    Left,

    /// <summary>The top of the stack hangs on the one below it and leaves the stack.</summary>
    Right,
}
