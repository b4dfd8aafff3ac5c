using System.Text.RegularExpressions;

namespace NewsReader.Web.Assets;

/// <summary>Makes one file of several, so that a page asks once and not for each. What is imported must stand before what imports it.</summary>
internal static partial class Joining
{
    /// <summary>
    /// Modules as one script: each becomes a function that gives back what the module exports, so that names of one are not seen by another,
    /// and a minifier may shorten them all.
    /// </summary>
    public static string Scripts(IReadOnlyList<SourceFile> modules) => $"(() => {{\n{string.Concat(modules.Select(AsFunction))}}})();\n";

    /// <summary>Stylesheets as one, in their order.</summary>
    public static string Styles(IReadOnlyList<SourceFile> sheets) => string.Concat(sheets.Select(sheet => sheet.WithImportsAs(_ => "")));

    private static string AsFunction(SourceFile module)
    {
        string text = module.WithImportsAs(import => $"const {import.Taken.Replace(" as ", ": ", StringComparison.Ordinal)} = {Variable(import.Name)};\n");
        var exported = Export().Matches(text).Select(export => export.Groups["name"].Value);
        return $"const {Variable(module.Info.Name)} = (() => {{\n{Export().Replace(text, "")}\nreturn {{ {string.Join(", ", exported)} }};\n}})();\n";
    }

    // With a sign that no script has in a name of its own: a module often exports a function of the same name.
    private static string Variable(string name) => "$" + Path.GetFileNameWithoutExtension(name);

    // Only what can't be set anew later: a module that takes it would not hear of it.
    [GeneratedRegex(@"^export (?=(?:async )?(?:function\*?|const|class) (?<name>\w+))", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Export();
}
