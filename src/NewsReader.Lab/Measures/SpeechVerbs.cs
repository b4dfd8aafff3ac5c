namespace NewsReader.Lab.Measures;

/// <summary>Verbs of saying, in all their forms. What they announce was said; what others announce ("believe", "hope") even people find less alike.</summary>
internal static class SpeechVerbs
{
    private static readonly string[] Verbs =
    [
        "accord", "accuse", "acknowledge", "add", "admit", "agree", "allege", "announce", "argue", "ask", "assert", "call", "cite", "claim", "comment",
        "complain", "conclude", "confirm", "contend", "continue", "criticize", "declare", "demand", "deny", "describe", "disclose", "emphasize", "explain",
        "express", "insist", "joke", "mention", "note", "pledge", "point", "praise", "promise", "propose", "quip", "quote", "recall", "remark", "repeat",
        "reply", "report", "respond", "reveal", "say", "speak", "state", "stress", "suggest", "talk", "tell", "testify", "tweet", "urge", "vow", "warn", "write",
    ];

    private static readonly HashSet<string> Forms = [.. Verbs.SelectMany(Inflected), "said", "told", "wrote", "written", "spoke", "spoken", "spake"];

    /// <summary>Whether <paramref name="word"/>, in small letters, is a form of one.</summary>
    public static bool Contains(string word) => Forms.Contains(word);

    // More forms than there are ("sayed"), which no text has.
    private static IEnumerable<string> Inflected(string verb)
    {
        string stem = verb[..^1];
        string[] regular = [verb, verb + "s", verb + "d", verb + "ed", verb + "ing", verb + "es"];
        return verb switch
        {
            [.., 'e'] => [.. regular, stem + "ing"],
            [.., 'y'] => [.. regular, stem + "ies", stem + "ied"],
            "admit" or "quip" => [.. regular, verb + verb[^1] + "ed", verb + verb[^1] + "ing"],
            _ => regular,
        };
    }
}
