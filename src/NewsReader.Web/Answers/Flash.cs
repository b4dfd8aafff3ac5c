using System.Globalization;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace NewsReader.Web.Answers;

/// <summary>What is said once at the head of the next page: what was done, with the way to undo it.</summary>
/// <param name="Message">One sentence.</param>
/// <param name="ChangeId">The change that an undo button takes back; null where there is none.</param>
public sealed record Flash(string Message, int? ChangeId)
{
    private const string MessageKey = "flash", ChangeKey = "flash-change";

    /// <summary>Keeps it for the next page.</summary>
    public void Put(ITempDataDictionary data)
    {
        data[MessageKey] = Message;
        data[ChangeKey] = ChangeId?.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Takes what was kept; null where nothing was.</summary>
    public static Flash? Take(ITempDataDictionary data) =>
        data[MessageKey] is string message ? new Flash(message, int.TryParse(data[ChangeKey] as string, out int id) ? id : null) : null;
}
