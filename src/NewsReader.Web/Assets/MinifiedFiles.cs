using System.Collections.Concurrent;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace NewsReader.Web.Assets;

/// <summary>
/// The files of a web root, its scripts and stylesheets with all that they import and without comments and white space: what is written
/// for people costs readers nothing. Each is made the first time that it is asked for, and again once one of its sources has changed.
/// </summary>
public sealed class MinifiedFiles(IFileProvider sources) : IFileProvider
{
    private readonly ConcurrentDictionary<string, MinifiedFile> _made = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public IFileInfo GetFileInfo(string subpath)
    {
        var source = sources.GetFileInfo(subpath);
        if (!source.Exists || !SourceFile.IsAt(subpath)) return source;
        return _made.AddOrUpdate(subpath, path => new(sources, path), (path, made) => made.IsUpToDate() ? made : new(sources, path));
    }

    /// <inheritdoc/>
    public IDirectoryContents GetDirectoryContents(string subpath) => sources.GetDirectoryContents(subpath);

    /// <inheritdoc/>
    public IChangeToken Watch(string filter) => sources.Watch(filter);
}
