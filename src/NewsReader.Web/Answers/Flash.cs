using System.Globalization;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using NewsReader.Core.Acts;

namespace NewsReader.Web.Answers;

/// <summary>What is said once at the head of the next page: what was done, with the way to undo it.</summary>
/// <param name="Message">One sentence.</param>
/// <param name="ChangeId">The change that an undo button takes back, or what else <see cref="UndoAt"/> knows by a number; null where there is none.</param>
/// <param name="More">What could be done next; null where nothing is offered.</param>
public sealed record Flash(string Message, int? ChangeId, FlashLink? More = null)
{
    private const string MessageKey = "flash", ChangeKey = "flash-change", UndoKey = "flash-undo", UndoAtKey = "flash-undo-at", MoreKey = "flash-more", AddressKey = "flash-more-address";

    // It travels in a cookie: with one that is too long the browser is turned away from every page until its cookies are cleared.
    private const int LongestMessage = 400, LongestAddress = 2000;

    /// <summary>Whether the change took something back, so that the button does it again.</summary>
    public bool IsUndo { get; init; }

    /// <summary>Where the undo button sends the number, if it is none of a change: removing a preference is undone, but by no change.</summary>
    public string? UndoAt { get; init; }

    /// <summary>Keeps it for the next page, cut where it is long; a link of which a part would lead elsewhere is left out.</summary>
    public void Put(ITempDataDictionary data)
    {
        data[MessageKey] = Message.Length > LongestMessage ? Excerpt.Of(Message, LongestMessage) : Message;
        data[ChangeKey] = ChangeId?.ToString(CultureInfo.InvariantCulture);
        data[UndoKey] = IsUndo;
        data[UndoAtKey] = UndoAt;
        var more = More?.Address.Length > LongestAddress ? null : More;
        (data[MoreKey], data[AddressKey]) = (more?.Text, more?.Address);
    }

    /// <summary>Takes what was kept; null where nothing was.</summary>
    public static Flash? Take(ITempDataDictionary data) =>
        data[MessageKey] is string message ? new Flash(message, int.TryParse(data[ChangeKey] as string, out int id) ? id : null, TakeMore(data)) { IsUndo = data[UndoKey] is true, UndoAt = data[UndoAtKey] as string } : null;

    private static FlashLink? TakeMore(ITempDataDictionary data) =>
        data[MoreKey] is string text && data[AddressKey] is string address ? new FlashLink(text, address) : null;
}

/// <summary>A link beside what is said at the head of a page.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Address">Where it leads, inside this site.</param>
public sealed record FlashLink(string Text, string Address);
