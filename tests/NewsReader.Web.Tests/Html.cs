using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Xunit;

namespace NewsReader.Web.Tests;

/// <summary>Pages, read as a browser reads them.</summary>
internal static class Html
{
    /// <summary>Asks for a page that has to be there.</summary>
    public static async Task<IHtmlDocument> PageAsync(this HttpClient browser, string path)
    {
        using var answer = await browser.GetAsync(new Uri(path, UriKind.Relative));
        return await answer.PageAsync(HttpStatusCode.OK);
    }

    /// <summary>The page of an answer that has to have a status.</summary>
    public static async Task<IHtmlDocument> PageAsync(this HttpResponseMessage answer, HttpStatusCode expected)
    {
        string html = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == expected, $"{answer.RequestMessage?.RequestUri} answered {(int)answer.StatusCode}, not {(int)expected}: {html}");
        return new HtmlParser().ParseDocument(html);
    }

    /// <summary>What the page of a refused form says, and the words it keeps.</summary>
    public static (string Message, IReadOnlyList<string> Words) Refusal(this IHtmlDocument page) =>
        (page.QuerySelector("[data-refused] .lead")!.TextContent, [.. page.QuerySelectorAll("[data-refused] :is(textarea, select, input:not([type=hidden]))").Select(ValueOf)]);

    private static string ValueOf(IElement field) => field switch
    {
        IHtmlTextAreaElement text => text.Value,
        IHtmlSelectElement choice => choice.Value ?? "",
        _ => ((IHtmlInputElement)field).Value,
    };

    /// <summary>What a browser sends when a button is pressed: where to, and the fields of the form that the button belongs to.</summary>
    public static (string Action, (string Name, string Value)[] Fields) Pressed(this IHtmlButtonElement button)
    {
        var fields = button.Form!.Elements.Where(IsSent).Select(field => (field.GetAttribute("name")!, ValueOf(field)));
        if (button.Name is { Length: > 0 } name) fields = fields.Append((name, button.Value));
        return (button.GetAttribute("formaction") ?? button.Form.GetAttribute("action")!, [.. fields]);
    }

    /// <summary>The button that Enter presses in a field.</summary>
    public static IHtmlButtonElement Default(this IElement field) =>
        field.Closest("form")!.QuerySelectorAll<IHtmlButtonElement>("button:not([type=button])").First(button => button.Form == field.Closest("form"));

    private static bool IsSent(IElement field) =>
        field is not IHtmlButtonElement && field.GetAttribute("name") is { Length: > 0 } name && name != "__RequestVerificationToken"
        && field is not IHtmlInputElement { Type: "radio" or "checkbox", IsChecked: false };

    /// <summary>Everything that a page would run or be styled by, other than the files it came with.</summary>
    public static IReadOnlyList<string> Inline(this IHtmlDocument page) =>
    [
        .. page.QuerySelectorAll("script:not([src^='/'][src*='/js/']), style, img, iframe, object, embed, base, meta[http-equiv]").Select(element => element.OuterHtml),
        .. page.All.SelectMany(element => element.Attributes).Where(IsInline).Select(attribute => $"{attribute.Name}={attribute.Value}"),
    ];

    private static bool IsInline(IAttr attribute) =>
        attribute.Name == "style" || attribute.Name.StartsWith("on", StringComparison.Ordinal)
        || attribute.Value.TrimStart().StartsWith("javascript:", StringComparison.OrdinalIgnoreCase) && attribute.Name != "value";
}
