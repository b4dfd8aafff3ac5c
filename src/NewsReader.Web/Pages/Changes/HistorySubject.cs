using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Acts;
using NewsReader.Core.Changes;
using NewsReader.Core.Store;

namespace NewsReader.Web.Pages.Changes;

/// <summary>What a history is of, where it is not of the whole archive.</summary>
/// <param name="Kind">What kind of thing it is.</param>
/// <param name="Id">Its number.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Address">Where it is; null where it is no longer there, but its changes are.</param>
public sealed partial record HistorySubject(SubjectKind Kind, int Id, string Name, string? Address)
{
    /// <summary>The name of its kind, also in addresses: <c>article</c>, <c>speaker</c>, <c>claim</c>.</summary>
    public string Noun => Kind.ToString().ToLowerInvariant();

    /// <summary>The address of its history.</summary>
    public string History => $"/changes?{Noun}={Id.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>The speaker or the claim that a page of the address <paramref name="address"/> is of; null where it is of none.</summary>
    public static async Task<HistorySubject?> AtAsync(NewsContext context, string address, CancellationToken cancellationToken)
    {
        var page = OfOne().Match(address);
        if (!int.TryParse(page.Groups["id"].Value, CultureInfo.InvariantCulture, out int id)) return null;
        return page.Groups["kind"].Value == "speakers" ? await SpeakerAsync(context, id, cancellationToken) : await ClaimAsync(context, id, cancellationToken);
    }

    /// <summary>An article; null where there is none.</summary>
    public static async Task<HistorySubject?> ArticleAsync(NewsContext context, int id, CancellationToken cancellationToken) =>
        await context.Articles.Where(a => a.Id == id).Select(a => a.Title).SingleOrDefaultAsync(cancellationToken) is { } title
            ? new(SubjectKind.Article, id, title, $"/articles/{id}")
            : null;

    /// <summary>A speaker, merged and removed ones included; null where there never was one.</summary>
    public static async Task<HistorySubject?> SpeakerAsync(NewsContext context, int id, CancellationToken cancellationToken)
    {
        string? name = await context.Speakers.Where(s => s.Id == id).Select(s => s.Name).SingleOrDefaultAsync(cancellationToken);
        return (name ?? await LoggedAsync(context, "Speaker", id, "Name", cancellationToken)) is { } known
            ? new(SubjectKind.Speaker, id, known, name is null ? null : $"/speakers/{id}")
            : null;
    }

    /// <summary>A claim, removed ones included; null where there never was one.</summary>
    public static async Task<HistorySubject?> ClaimAsync(NewsContext context, int id, CancellationToken cancellationToken)
    {
        string? statement = await context.Claims.Where(c => c.Id == id).Select(c => c.Statement).SingleOrDefaultAsync(cancellationToken);
        return (statement ?? await LoggedAsync(context, "Claim", id, "Statement", cancellationToken)) is { } known
            ? new(SubjectKind.Claim, id, Excerpt.Of(known), statement is null ? null : $"/claims/{id}")
            : null;
    }

    // What is gone is called as it was when it went.
    private static async Task<string?> LoggedAsync(NewsContext context, string entity, int id, string property, CancellationToken cancellationToken)
    {
        string key = string.Create(CultureInfo.InvariantCulture, $"[{id}]");
        string? values = await context.ChangedRows.Where(r => r.Entity == entity && r.Key == key && r.After == null)
            .OrderByDescending(r => r.Id).Select(r => r.Before).FirstOrDefaultAsync(cancellationToken);
        return values is null ? null : JsonDocument.Parse(values).RootElement.GetProperty(property).GetString();
    }

    [GeneratedRegex("^/(?<kind>speakers|claims)/(?<id>[0-9]+)")]
    private static partial Regex OfOne();
}
