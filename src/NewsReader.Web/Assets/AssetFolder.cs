using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.FileProviders;
using NUglify;

namespace NewsReader.Web.Assets;

/// <summary>
/// The folder that scripts and stylesheets are asked for in: named after what they are, so that a browser may keep them for good
/// and yet never has those of another version, and a page once seen opens without asking for any.
/// </summary>
public sealed class AssetFolder(IWebHostEnvironment environment)
{
    private static readonly string[] Kinds = ["css", "js"];

    /// <summary>Its address, without a slash at the end. It is another one after every change, once the program has been started again.</summary>
    public string Address { get; } = "/" + Name(environment.WebRootFileProvider);

    private static string Name(IFileProvider files)
    {
        // What is made of the files depends on who makes it too.
        var makers = new[] { typeof(AssetFolder), typeof(Uglify) }.Select(type => type.Module.ModuleVersionId.ToString());
        var contents = Kinds.SelectMany(kind => files.GetDirectoryContents(kind)).Select(file => $"{file.Name} {file.LastModified.UtcTicks} {file.Length}").Concat(makers).Order(StringComparer.Ordinal);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', contents))))[..12];
    }
}
