using NewsReader.Analysis.Paragraphs;

namespace NewsReader.Analysis.Quotes;

/// <summary>What stands beside a mark inside its paragraph; the null character where nothing does.</summary>
internal readonly record struct MarkContext(char Before, char After)
{
    /// <summary>The neighbours of the mark that takes <paramref name="length"/> characters at <paramref name="at"/>.</summary>
    public static MarkContext At(string text, TextSpan paragraph, int at, int length)
    {
        int before = at - 1, after = at + length;
        while (before >= paragraph.Start && LineBreaks.IsZeroWidth(text[before])) before--;
        while (after < paragraph.End && LineBreaks.IsZeroWidth(text[after])) after++;
        return new MarkContext(before >= paragraph.Start ? text[before] : '\0', after < paragraph.End ? text[after] : '\0');
    }

    /// <summary>Space, a bracket, a dash or another opening mark before, and something other than space after.</summary>
    public bool Opens => StartsBefore && After != '\0' && !char.IsWhiteSpace(After) && After is not (',' or '.' or ';' or ':' or '!' or '?' or ')' or ']');

    /// <summary>Something other than space before, and no letter or digit after.</summary>
    public bool Closes => Before != '\0' && !char.IsWhiteSpace(Before) && !char.IsLetterOrDigit(After);

    /// <summary>A letter or digit on both sides: an apostrophe inside a word.</summary>
    public bool IsInWord => char.IsLetterOrDigit(Before) && char.IsLetterOrDigit(After);

    /// <summary>Nothing, space, an opening bracket, a dash or an opening mark before.</summary>
    public bool StartsBefore =>
        Before == '\0' || char.IsWhiteSpace(Before)
        || Before is '(' or '[' or '{' or '-' or '–' or '—' or '/' or '“' or '"' or '‘' or '\'' or '«' or '»' or '„' or '‚' or '`' or '‹' or '「' or '『' or '*' or '_' or '¿' or '¡';
}
