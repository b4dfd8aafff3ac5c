using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsReader.Core.Importing;
using NewsReader.Web.Security;

namespace NewsReader.Web.Pages;

/// <summary>Brings articles in, from files and from pasted text, and says what came of each.</summary>
[RequestFormLimits(
    MultipartBodyLengthLimit = UploadLimits.RequestBytes, ValueLengthLimit = UploadLimits.PastedBytes, ValueCountLimit = UploadLimits.Files)]
public sealed class ImportModel(ArticleImporter importer, ImportLimits limits) : PageModel
{
    /// <summary>What came of each file, in the order they were sent; null before anything was.</summary>
    public IReadOnlyList<ImportResult>? Results { get; private set; }

    /// <summary>Whether the form was sent with nothing in it.</summary>
    public bool IsNothingSent { get; private set; }

    /// <summary>The longest file, in words.</summary>
    public string Limit => limits.MaxBytes >= 1 << 20 ? $"{limits.MaxBytes >> 20} MB" : Wording.Count((int)limits.MaxBytes, "byte");

    /// <summary>"3 of 4 imported, 1 refused".</summary>
    public string Summary =>
        string.Create(CultureInfo.InvariantCulture, $"{Count<ImportResult.Imported>():N0} of {Results!.Count:N0} imported")
        + Also(Count<ImportResult.AlreadyPresent>(), "there already")
        + Also(Count<ImportResult.Unreadable>(), "refused");

    /// <summary>"Imported as a new text of …", in words.</summary>
    public static string WhatCameOf(ImportResult.Imported imported) => imported switch
    {
        { IsDeleted: true } => $"Imported as a new text of “{imported.Title}” (deleted; it can be restored in the library)",
        { IsRevision: true } => $"Imported as a new text of “{imported.Title}”",
        _ => "Imported",
    };

    public void OnGet()
    {
    }

    public async Task OnPostAsync(IReadOnlyList<IFormFile> files, string? text)
    {
        bool isTextGiven = !string.IsNullOrWhiteSpace(text);
        IsNothingSent = files.Count == 0 && !isTextGiven;
        if (IsNothingSent) return;

        var results = new List<ImportResult>();
        foreach (var file in files.TakeWhile(_ => !HttpContext.RequestAborted.IsCancellationRequested)) results.Add(await ImportAsync(file));
        if (isTextGiven && !HttpContext.RequestAborted.IsCancellationRequested) results.Add(await ImportAsync(text!));
        Results = results;
    }

    // A file that was begun is finished, whether or not the reader is still there: what came in stays in.
    private async Task<ImportResult> ImportAsync(IFormFile file)
    {
        string name = NameOf(file);
        if (limits.Refusal(file.Length) is { } tooLong) return new ImportResult.Unreadable(name, tooLong);
        byte[] bytes = new byte[file.Length];
        await using var stream = file.OpenReadStream();
        await stream.ReadExactlyAsync(bytes);
        return await importer.ImportAsync(new ImportFile(name, bytes), CancellationToken.None);
    }

    private Task<ImportResult> ImportAsync(string text) =>
        importer.ImportAsync(ImportFile.Pasted(text), CancellationToken.None);

    // A browser sends a name, but anything else can be sent in its place: folders of either kind are left out.
    private static string NameOf(IFormFile file)
    {
        string name = file.FileName[(file.FileName.LastIndexOfAny(['/', '\\']) + 1)..];
        return name.Length > 0 ? name : "A file without a name";
    }

    private int Count<T>()
        where T : ImportResult => Results!.OfType<T>().Count();

    private static string Also(int count, string what) => count == 0 ? "" : ", " + Wording.Count(count, what, what);
}
