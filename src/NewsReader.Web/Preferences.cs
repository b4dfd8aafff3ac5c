using System.Data.Common;
using Microsoft.AspNetCore.Html;
using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Readers;
using NewsReader.Core.Store;

namespace NewsReader.Web;

/// <summary>How the reader who asks for a page likes it. Read once a request, when a page first needs it.</summary>
public sealed class Preferences(NewsContext context, Reader reader)
{
    private ReaderSettings? _settings;
    private KeyMap? _keys;

    /// <summary>Size, measure, letters and scheme.</summary>
    public ReaderSettings Settings => _settings ??= Read();

    /// <summary>The reader's keys.</summary>
    public KeyMap Keys => _keys ??= KeyMap.Of(Settings.Keys);

    /// <summary>The reader's key for an act; empty where it has none.</summary>
    public string Key(string act) => Keys.Key(act);

    /// <summary>After a sentence's way by mouse, the way by the reader's key; nothing where the act has none.</summary>
    public IHtmlContent OrPress(string act)
    {
        var words = new HtmlContentBuilder();
        return Key(act) is { Length: > 0 } key ? words.AppendHtml(" or press <kbd>").Append(key).AppendHtml("</kbd>") : words;
    }

    private ReaderSettings Read()
    {
        try
        {
            return context.ReaderSettings.AsNoTracking().SingleOrDefault(s => s.ReaderId == reader.Id) ?? Usual();
        }
        catch (DbException)
        {
            // The page that says what is wrong with the database is a page too.
            return Usual();
        }
    }

    private ReaderSettings Usual() => new() { ReaderId = reader.Id };
}
