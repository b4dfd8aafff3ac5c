using System.Text;
using Microsoft.Extensions.FileProviders;
using NUglify;
using NUglify.Css;
using NUglify.JavaScript;

namespace NewsReader.Web.Assets;

/// <summary>A script or stylesheet with all that it imports, without their comments and white space, scripts with short names inside.</summary>
public sealed class MinifiedFile : IFileInfo
{
    // Names, and declarations that follow one another as one. Of what it would leave out as unneeded, some is needed, such as a function that
    // is passed on above where it stands; and of what it would write shorter, some would mean the opposite, such as true.
    private static readonly CodeSettings AsModule = new()
    {
        SourceMode = JavaScriptSourceMode.Module,
        LocalRenaming = LocalRenaming.CrunchAll,
        KillSwitch = ~(long)(TreeModifications.LocalRenaming | TreeModifications.CombineVarStatements),
        RemoveUnneededCode = false,
    };

    private static readonly CssSettings AsStyles = new() { CommentMode = CssComment.None, ColorNames = CssColor.NoSwap };

    private readonly IFileProvider _files;
    private readonly IReadOnlyList<SourceFile> _sources;
    private readonly Lazy<byte[]> _content;

    /// <summary>Of the file at an address in a web root.</summary>
    /// <exception cref="InvalidOperationException">A file imports what isn't there, or what imports it in turn. Where one can't be read as what it is, that is told once it is asked for.</exception>
    public MinifiedFile(IFileProvider files, string path)
    {
        _files = files;
        _sources = SourceFile.WithItsImports(files, path);
        _content = new(() => Encoding.UTF8.GetBytes(Minify()));
    }

    /// <inheritdoc/>
    public bool Exists => true;

    /// <summary>Length in bytes of what is served.</summary>
    public long Length => _content.Value.Length;

    /// <summary>Always <see langword="null"/>: the sources' files are others.</summary>
    public string? PhysicalPath => null;

    /// <inheritdoc/>
    public string Name => Asked.Info.Name;

    /// <summary>When the last of its sources changed.</summary>
    public DateTimeOffset LastModified => _sources.Max(source => source.Info.LastModified);

    /// <inheritdoc/>
    public bool IsDirectory => false;

    // What it imports stands before it.
    private SourceFile Asked => _sources[^1];

    /// <summary>Whether all that this was made of is still the same.</summary>
    public bool IsUpToDate() => _sources.All(source => source.IsUnchangedIn(_files));

    /// <inheritdoc/>
    public Stream CreateReadStream() => new MemoryStream(_content.Value, writable: false);

    private string Minify()
    {
        string joined = Asked.IsScript ? Joining.Scripts(_sources) : Joining.Styles(_sources);
        var made = Asked.IsScript ? Uglify.Js(joined, Name, AsModule) : Uglify.Css(joined, Name, AsStyles);
        return made.HasErrors ? throw new InvalidOperationException($"{Name} can't be served: {string.Join("; ", made.Errors)}.") : made.Code;
    }
}
