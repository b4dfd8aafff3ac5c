using System.Text;
using System.Xml;

namespace NewsReader.Web.Pages.Searches.Feeds;

/// <summary>Text for XML, which can’t hold every character: not even escaped.</summary>
public static class FeedText
{
    private const char Replacement = '\ufffd';

    /// <summary>The text with a replacement character for each that XML can’t hold; all others as they are.</summary>
    public static string Of(string text)
    {
        var held = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            if (XmlConvert.IsXmlChar(text[i])) held.Append(text[i]);
            else if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i])) held.Append(text[i]).Append(text[++i]);
            else held.Append(Replacement);
        }

        return held.ToString();
    }
}
