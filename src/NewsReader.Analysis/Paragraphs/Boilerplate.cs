namespace NewsReader.Analysis.Paragraphs;

/// <summary>Lines that a site puts around its articles: sign-ups, privacy notices, share lines, copyright. Precision comes first.</summary>
internal static class Boilerplate
{
    private const int LongestLine = 200;
    private const int LongestDescription = 220;

    // Whole lines, or lines that begin so, however long.
    private static readonly string[] Openings =
    [
        "privacy notice", "after the newsletter promotion", "before the newsletter promotion", "after newsletter promotion",
        "skip past newsletter", "©", "copyright ©", "copyright 20", "all rights reserved", "this article was amended on",
        "this article has been updated", "this story has been updated", "this piece has been updated", "this post has been updated",
        "this article was updated", "this piece first appeared", "do you have an opinion on the issues raised in this article",
        "editor's note:", "editor’s note:", "editors' note:", "editors’ note:", "correction:", "corrections:", "clarification:",
        "correction appended", "this article originally appeared", "this article was originally published",
        "this story originally appeared", "this story was originally published", "follow us on", "this site is protected by recaptcha",
    ];

    // Short lines that begin so and do not read like a sentence about somebody.
    private static readonly string[] ShortOpenings =
    [
        "sign up for", "sign up to", "sign up here", "subscribe to", "subscribe now", "subscribe here", "share this", "share on", "share via",
        "read more about", "read more on", "read more of", "read more from", "read more at", "read more by", "read more in", "read more here",
        "read more stories", "read more news", "read next", "read also", "read the full", "read the rest", "read the whole", "read it all",
        "more on this story", "related:", "recommended for you", "follow @", "like us on", "join us on", "contact us", "got a tip",
        "get in touch with", "click here", "download our app", "download the app", "watch the video above", "watch the full", "watch the latest",
        "listen to the podcast", "for more information, please", "for more, sign up", "get our daily", "get the latest", "support our journalism",
        "comments are closed", "h/t", "leave a comment", "join the conversation", "story continues below", "article continues", "like the page",
        "our privacy policy", "print this", "email this", "view comments", "back to top", "tags:", "topics:", "unsubscribe",
        "manage your preferences", "enter your email", "register for free", "log in to", "see also:",
    ];

    // Words that head a list or a box and that can begin a sentence as well: only where the line is no sentence.
    private static readonly string[] Labels =
    [
        "read more", "related stories", "related articles", "related topics", "most viewed", "most read", "most popular", "you may also like",
        "you might also like", "also on ", "advertisement", "newsletter", "more from ", "terms of use", "terms of service", "cookie",
    ];

    private static readonly string[] AloneLines = ["advertisement", "share", "print", "topics", "most viewed", "related", "tweet", "email", "comments", "reuse this content"];

    // What a line under a sign-up says of the newsletter.
    private static readonly string[] DescriptionWords =
    [
        "headlines", "newsletter", "digest", "inbox", "emailed", "sent to you", "sent every", "delivered", "every morning", "every weekday",
        "every week", "briefing", "straight to you", "our editors", "our journalists",
    ];

    // How a line begins that invites the reader, what it invites to do, and what to get; one of each makes an invitation.
    private static readonly string[] Inviting =
    [
        "for more", "want ", "get ", "receive ", "to receive ", "to get ", "you can ", "like what you", "enjoy", "sign ", "subscribe", "listen ",
    ];

    private static readonly string[] Asking = ["sign up", "subscribe", "download our", "enter your"];
    private static readonly string[] Offered = ["newsletter", "podcast", "inbox", "email", "e-mail", "briefing", " app ", "itunes", "updates"];

    /// <summary>Whether <paramref name="line"/> is no part of the article.</summary>
    public static bool Is(ReadOnlySpan<char> line, bool afterBoilerplate)
    {
        ReadOnlySpan<char> bare = line.Trim("*_[](>→#\u200B\uFEFF ").TrimStart();
        if (StartsWithAny(bare, Openings)) return true;
        if (bare.Length > LongestDescription) return false;
        if (IsAlone(bare)) return true;
        if (bare.Length <= LongestLine && (StartsWithAny(bare, ShortOpenings) || IsLabelled(bare)) && !HoldsSpeech(bare)) return true;
        return IsFollowLine(bare) || Invites(bare) || (afterBoilerplate && DescribesNewsletter(bare)) || EndsWithRights(bare);
    }

    private static bool IsAlone(ReadOnlySpan<char> line)
    {
        foreach (string whole in AloneLines) if (line.TrimEnd(".:").Equals(whole, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    // The label is the whole line, a colon or point sets it off, or the line does not end as a sentence does.
    private static bool IsLabelled(ReadOnlySpan<char> line)
    {
        bool isSentence = line.TrimEnd("”\"’'») ") is [.., '.' or '!' or '?' or '…'];
        foreach (string label in Labels)
        {
            if (StartsWith(line, label) && (!isSentence || line.Length == label.Length || line[label.Length] is ':' or '.')) return true;
        }
        return false;
    }

    private static bool IsFollowLine(ReadOnlySpan<char> line) =>
        line.StartsWith("follow ", StringComparison.OrdinalIgnoreCase) && line.Length < LongestLine
        && (line.Contains(" on Twitter", StringComparison.OrdinalIgnoreCase) || line.Contains(" on Facebook", StringComparison.OrdinalIgnoreCase)
            || line.Contains(" on Instagram", StringComparison.OrdinalIgnoreCase) || line.Contains('@'));

    private static bool Invites(ReadOnlySpan<char> line) =>
        StartsWithAny(line, Inviting) && HoldsAny(line, Asking) && HoldsAny(line, Offered) && !line.Contains(" said", StringComparison.Ordinal);

    private static bool HoldsAny(ReadOnlySpan<char> line, string[] words)
    {
        foreach (string word in words) if (line.Contains(word, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    private static bool EndsWithRights(ReadOnlySpan<char> line) =>
        line.TrimEnd('.').EndsWith("all rights reserved", StringComparison.OrdinalIgnoreCase);

    private static bool DescribesNewsletter(ReadOnlySpan<char> line)
    {
        if (HoldsSpeech(line)) return false;
        int hits = 0;
        foreach (string word in DescriptionWords) if (line.Contains(word, StringComparison.OrdinalIgnoreCase)) hits++;
        return hits >= 2 || (hits == 1 && line.Contains("you", StringComparison.OrdinalIgnoreCase));
    }

    private static bool HoldsSpeech(ReadOnlySpan<char> line) =>
        line.Contains(" said", StringComparison.Ordinal) || line.Contains(" told ", StringComparison.Ordinal)
        || line.Contains(" he ", StringComparison.Ordinal) || line.Contains(" she ", StringComparison.Ordinal);

    private static bool StartsWithAny(ReadOnlySpan<char> line, string[] openings)
    {
        foreach (string opening in openings) if (StartsWith(line, opening)) return true;
        return false;
    }

    // The opening ends where a word ends, so "Related" is found and "Relatedness" is not.
    private static bool StartsWith(ReadOnlySpan<char> line, string opening) =>
        line.StartsWith(opening, StringComparison.OrdinalIgnoreCase)
        && (line.Length == opening.Length || !char.IsLetter(opening[^1]) || !char.IsLetter(line[opening.Length]));
}
