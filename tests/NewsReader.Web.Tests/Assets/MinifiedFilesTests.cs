using Microsoft.Extensions.FileProviders;
using NewsReader.Web.Assets;
using Xunit;

namespace NewsReader.Web.Tests.Assets;

public sealed class MinifiedFilesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("newsreader-assets-").FullName;
    private readonly PhysicalFileProvider _sources;
    private readonly MinifiedFiles _files;

    public MinifiedFilesTests()
    {
        _sources = new(_folder);
        _files = new(_sources);
    }

    [Fact]
    public void A_script_has_each_that_it_imports_once_and_before_those_that_need_it()
    {
        Write("a.js", "import { b } from './b.js';\nimport { c } from './c.js';\n\nb();\nc();\n");
        Write("b.js", "import { c } from './c.js';\n\nexport function b() { c('in b'); }\n");
        Write("c.js", "export const c = said => console.log('in c', said);\n");

        string served = Served("a.js");

        Assert.Single(served.Split("in c"), part => part.Contains("in b", StringComparison.Ordinal));
        Assert.True(served.IndexOf("in c", StringComparison.Ordinal) < served.IndexOf("in b", StringComparison.Ordinal));
        Assert.Equal(served.IndexOf("in c", StringComparison.Ordinal), served.LastIndexOf("in c", StringComparison.Ordinal));
        Assert.DoesNotContain("import", served, StringComparison.Ordinal);
        Assert.DoesNotContain("export", served, StringComparison.Ordinal);
    }

    [Fact]
    public void A_script_means_the_same_with_its_declarations_in_one()
    {
        Write("a.js", "const a = true;\nconst b = false;\nlet c = a;\nc = !b;\nconsole.log(a, b, c);\n");

        string served = Served("a.js");

        Assert.Contains("=true,", served, StringComparison.Ordinal);
        Assert.Contains("=false;", served, StringComparison.Ordinal);
    }

    [Fact]
    public void A_stylesheet_has_what_it_imports_in_that_order_and_then_its_own()
    {
        Write("a.css", "/* all */\n@import './b.css';\n@import './c.css';\n.a { color: red }\n");
        Write("b.css", ".b { color: red }\n");
        Write("c.css", ".c { color: red }\n");

        Assert.Equal(".b{color:red}.c{color:red}.a{color:red}", Served("a.css"));
    }

    [Fact]
    public void What_imports_itself_by_way_of_another_is_told_with_the_way()
    {
        Write("a.js", "import { b } from './b.js';\nb();\n");
        Write("b.js", "import { a } from './a.js';\nexport function b() { a(); }\n");

        var refused = Assert.Throws<InvalidOperationException>(() => Served("a.js"));

        Assert.Contains("a.js imports b.js imports a.js", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_imported_and_not_there_is_told_by_its_name()
    {
        Write("a.css", "@import './lost.css';\n");

        var refused = Assert.Throws<InvalidOperationException>(() => Served("a.css"));

        Assert.Contains("lost.css", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_change_of_what_is_imported_is_served_at_once()
    {
        Write("a.css", "@import './b.css';\n");
        Write("b.css", ".b { color: red }\n");
        Assert.Equal(".b{color:red}", Served("a.css"));

        Write("b.css", ".b { color: green }\n");

        Assert.Equal(".b{color:green}", Served("a.css"));
    }

    public void Dispose()
    {
        _sources.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder, name), text);

    private string Served(string name)
    {
        using var reader = new StreamReader(_files.GetFileInfo(name).CreateReadStream());
        return reader.ReadToEnd();
    }
}
