namespace NewsReader.Benchmarks.Fuzzing;

/// <summary>What the made texts are put together from.</summary>
internal static class TextPieces
{
    private static readonly (int First, int Last)[] Ranges =
    [
        (0, 0x1F), (0x20, 0x7E), (0x7F, 0x9F), (0xA0, 0xFF), (0x300, 0x36F), (0x370, 0x3FF), (0x400, 0x4FF), (0x590, 0x6FF), (0x900, 0x97F), (0xE00, 0xE7F), (0x1100, 0x11FF),
        (0x2000, 0x206F), (0x2028, 0x2029), (0x20D0, 0x20FF), (0x3000, 0x30FF), (0x4E00, 0x4FFF), (0xAC00, 0xAFFF), (0xD800, 0xDBFF), (0xDC00, 0xDFFF), (0xE000, 0xE0FF),
        (0xFE00, 0xFE0F), (0xFEFF, 0xFEFF), (0xFFF0, 0xFFFF), (0x1F1E6, 0x1F1FF), (0x1F300, 0x1F64F), (0x1D400, 0x1D4FF), (0xE0100, 0xE01EF), (0x10FFFE, 0x10FFFF),
    ];

    /// <summary>Marks that open and close something.</summary>
    public static readonly string[] Pairs = ["“”", "‘’", "„“", "‚‘", "«»", "»«", "‹›", "「」", "『』", "\"\"", "''", "()", "[]", "”“", "’’", "``", "„”"];

    /// <summary>Marks, the space around them and the little that tells one use from another.</summary>
    public static readonly string[] Marks =
    [
        "“", "”", "„", "‟", "‘", "’", "‚", "‛", "\"", "'", "«", "»", "‹", "›", "「", "」", "『", "』", "`", "``", "''", "´", "′", "″", "＂", ".", ",", "!", "?", ":", ";", "…", "—", "–",
        "-", "(", ")", "[", "]", "{", "}", " ", " ", "\n", "\n\n", "\t", "\r\n", "\r", "\u00A0", "\u200B", "\uFEFF", "\u2028", "\u0085", "\0", "a", "Z", "9", "s", "n't", "é", "😀", "/", "#", "*", "@", "&", "%", "$",
    ];

    /// <summary>Words of news, the ones that announce speech foremost.</summary>
    public static readonly string[] News =
    [
        "said ", "says ", "told ", "reporters ", "that ", "he ", "she ", "they ", "who ", "I ", "it ", "we ", "his ", "the ", "a ", "to ", "of ", "and ", "but ", "or ", "not ", "was ", "is ", "if ", "because ",
        "added ", "adding ", "claimed ", "according to ", "asked ", "tweeted ", "statement ", "in ", "on ", "Monday ", "Ada Brandt ", "Brandt ", "Jonas Brandt ", "Mr Brandt ", "Mrs. Okafor ", "Ms. ", "Dr. ", "J. R. ",
        "O’Neill ", "van der Lugt ", "Lukyanov ", "Lukanov ", "LUKYANOV ", "Harrow Rail ", "HRC ", "the minister ", "the company ", "a spokesman for ", "officials ", "senior ", "U.S. ", "No. 10 ", "London ", "Kremlin ",
        ", ", ", ", ". ", ". ", "? ", ": ", "; ", " — ", "\n\n", "\n", "“", "”", "\"", "’s ", "’ ", "‘", "(", ")", "1,200 ", "45% ", "£3.5m ", "2016 ", "more than ", "by ", "with ", "Sign up for our newsletter ", "Read more: ", "© 2019 ",
    ];

    /// <summary>Turns of transcripts and interviews, and what looks like them.</summary>
    public static readonly string[] Turns =
    [
        "WALLACE: ", "TRUMP: ", "Q: ", "A: ", "Q. ", "A. ", "MR. SPICER: ", "SEN. ", "Ada Brandt: ", "Brandt: ", "[applause] ", "(CROSSTALK) ", "\n", "\n", "\n\n", "\n\n", "\n\n", ": ", ":", "::", "Yes. ", "No, I said so. ", "Why? ",
        "– ", "— ", "- ", "We have to go. ", "THE PRESIDENT: ", "10:45: ", "Note: ", "http://a.b/c: ", "END", "What do you think, Ada? ", "• ", "* ", "1. ",
    ];

    /// <summary>Posts, addresses and Markdown.</summary>
    public static readonly string[] Posts =
    [
        "@adabrandt ", "#news ", "https://t.co/abc ", "pic.twitter.com/x1 ", "— Ada Brandt (@adabrandt) May 3, 2017\n\n", "RT @x: ", "“", "”", "tweeted: ", "posted on Facebook, ", "\n\n", "\n> ", "\n# ", "\n- ", "**", "_", "[a](b) ",
        "So sad! ", "WITCH HUNT!!! ", "...", "&amp; ", "<p>", "</p>", "\n| a | b |\n", "a@b.org ", "😀😀 ", "👩‍👩‍👧‍👦 ", "🇩🇪", "Follow us on ", "Share this ", "he wrote ", "in a statement: ",
    ];

    private static readonly string[][] Families = [Marks, News, Turns, Posts];

    /// <summary>Any of <paramref name="pieces"/>.</summary>
    public static string One(Random random, string[] pieces) => pieces[random.Next(pieces.Length)];

    /// <summary>A piece of any family, or a character that belongs to none.</summary>
    public static string Any(Random random) => random.Next(8) == 0 ? AnyCharacter(random) : One(random, Families[random.Next(Families.Length)]);

    /// <summary>Any character of any script, half of a surrogate pair among them.</summary>
    public static string AnyCharacter(Random random)
    {
        (int first, int last) = Ranges[random.Next(Ranges.Length)];
        int code = random.Next(first, last + 1);
        return code > char.MaxValue ? char.ConvertFromUtf32(code) : ((char)code).ToString();
    }
}
