using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsReader.Web.Assets;

/// <summary>Makes one file of several, so that a page asks once and not for each. What is imported must stand before what imports it.</summary>
internal static partial class Joining
{
    /// <summary>
    /// Modules as one script: each becomes a function that gives back what the module exports, so that names of one are not seen by another,
    /// and a minifier may shorten them all.
    /// </summary>
    public static string Scripts(IReadOnlyList<SourceFile> modules)
    {
        var exported = modules.ToDictionary(module => module.Info.Name, module => Export().Matches(module.Text).Select(export => export.Groups["name"].Value).ToList());
        return $"(() => {{\n{string.Concat(modules.Select(module => AsFunction(module, exported)))}}})();\n";
    }

    /// <summary>Stylesheets as one, in their order.</summary>
    public static string Styles(IReadOnlyList<SourceFile> sheets) => string.Concat(sheets.Select(sheet => sheet.WithImportsAs(_ => "")));

    // What is exported is handed on by its number, which is shorter than its name.
    private static string AsFunction(SourceFile module, Dictionary<string, List<string>> exported)
    {
        string text = module.WithImportsAs(import => $"const {{ {string.Join(", ", import.Taken.Select(taken => $"{Numbered(exported[import.Name], taken.Name)}: {taken.Local}"))} }} = {Variable(import.Name)};\n");
        var own = exported[module.Info.Name];
        return $"const {Variable(module.Info.Name)} = (() => {{\n{Export().Replace(text, "")}\nreturn {{ {string.Join(", ", own.Select(name => $"{Numbered(own, name)}: {name}"))} }};\n}})();\n";
    }

    private static string Numbered(List<string> exported, string name) =>
        exported.IndexOf(name) is >= 0 and int number ? string.Create(CultureInfo.InvariantCulture, $"_{number}") : throw new InvalidOperationException($"“{name}” is imported from a script that doesn't export it.");

    // With a sign that no script has in a name of its own: a module often exports a function of the same name.
    private static string Variable(string name) => "$" + Path.GetFileNameWithoutExtension(name);

    // Only what can't be set anew later: a module that takes it would not hear of it.
    [GeneratedRegex(@"^export (?=(?:async )?(?:function\*?|const|class) (?<name>\w+))", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Export();
}
