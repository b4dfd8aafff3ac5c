using NewsReader.Web.Pages.Claims;

namespace NewsReader.Web.Answers;

/// <summary>What people call the fields that they type into, by the name that forms send them by.</summary>
public static class FieldLabels
{
    private static readonly Dictionary<string, string> Labels = new(StringComparer.OrdinalIgnoreCase)
    {
        ["statement"] = "The claim, in one sentence",
        ["notes"] = "Working notes, in Markdown",
        ["verdict"] = "Verdict",
        ["reason"] = "Why, in a sentence or two",
        ["excerpt"] = "The words that matter",
        ["isFor"] = EvidenceWords.Side,
        ["named"] = EvidenceWords.Named,
        ["search"] = "Look for a claim by its words",
        ["source"] = "Source",
        ["url"] = "Address on the web",
        ["body"] = "Note, in Markdown",
        ["tags"] = "Tags",
        ["words"] = "The words",
        ["occurrence"] = "Occurrence",
        ["text"] = "Text",
        ["parts"] = "Words said",
        ["cue"] = "Cue",
        ["form"] = "Form",
        ["name"] = "Name",
        ["speaker"] = "Speaker",
        ["kind"] = "Kind",
        ["review"] = "State",
        ["description"] = "Who they are, in Markdown",
        ["title"] = "Title",
        ["outlet"] = "Outlet",
        ["author"] = "Author",
        ["date"] = "Published",
        ["language"] = "Language code",
    };

    /// <summary>What people call the field; its name where it has no other.</summary>
    public static string Of(string name) => Labels.GetValueOrDefault(name, name);
}
