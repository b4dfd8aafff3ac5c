using System.Text;
using Microsoft.Extensions.FileProviders;
using NUglify;
using NUglify.Css;
using NUglify.JavaScript;

namespace NewsReader.Web.Assets;

/// <summary>A script or stylesheet without its comments and white space, a script with short names inside. Where it can't be read as one it is left as it is, for the browser to complain of.</summary>
public sealed class MinifiedFile(IFileInfo source) : IFileInfo
{
    // Nothing but names: of what it would leave out as unneeded, some is needed, such as a function that is passed on above where it stands.
    private static readonly CodeSettings AsModule = new()
    {
        SourceMode = JavaScriptSourceMode.Module,
        LocalRenaming = LocalRenaming.CrunchAll,
        KillSwitch = ~(long)TreeModifications.LocalRenaming,
        RemoveUnneededCode = false,
    };

    private static readonly CssSettings AsStyles = new() { CommentMode = CssComment.None, ColorNames = CssColor.NoSwap };

    private readonly Lazy<byte[]> _content = new(() => Encoding.UTF8.GetBytes(Minify(source)));

    /// <inheritdoc/>
    public bool Exists => true;

    /// <summary>Length in bytes of what is served.</summary>
    public long Length => _content.Value.Length;

    /// <summary>Always <see langword="null"/>: the source's file is another one.</summary>
    public string? PhysicalPath => null;

    /// <inheritdoc/>
    public string Name => source.Name;

    /// <inheritdoc/>
    public DateTimeOffset LastModified => source.LastModified;

    /// <inheritdoc/>
    public bool IsDirectory => false;

    /// <summary>Whether a file is a script or a stylesheet.</summary>
    public static bool IsMadeOf(IFileInfo source) => IsScript(source) || source.Name.EndsWith(".css", StringComparison.Ordinal);

    /// <summary>Whether this was made of a file as it is now.</summary>
    public bool IsOf(IFileInfo now) => now.LastModified == source.LastModified && now.Length == source.Length;

    /// <inheritdoc/>
    public Stream CreateReadStream() => new MemoryStream(_content.Value, writable: false);

    private static bool IsScript(IFileInfo source) => source.Name.EndsWith(".js", StringComparison.Ordinal);

    private static string Minify(IFileInfo source)
    {
        using var reader = new StreamReader(source.CreateReadStream());
        string text = reader.ReadToEnd();
        var made = IsScript(source) ? Uglify.Js(text, source.Name, AsModule) : Uglify.Css(text, source.Name, AsStyles);
        return made.HasErrors ? text : made.Code;
    }
}
