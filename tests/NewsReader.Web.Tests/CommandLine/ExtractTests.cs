using System.Text;
using System.Text.Json;
using Xunit;

namespace NewsReader.Web.Tests.CommandLine;

/// <summary>Findings as files, as a person asks for them.</summary>
public sealed class ExtractTests : IDisposable
{
    private const string Story = "Ferries 🚢 sail again\n\n“We will open the port again,” said Ada Bell, who runs the port.\n";

    private readonly string _root = Directory.CreateTempSubdirectory("newsreader-").FullName;

    private string Out => Path.Combine(_root, "out");

    [Theory]
    [InlineData("story.txt", "\n")]
    [InlineData("story.txt", "\r\n")]
    [InlineData("story.txt", "\r")]
    [InlineData("story.md", "\n")]
    [InlineData("story.md", "\r\n")]
    public async Task Spans_count_code_points_of_the_file_as_decoded_and_carry_its_words(string name, string lineEnd)
    {
        string text = Story.Replace("\n", lineEnd, StringComparison.Ordinal);
        Write(name, text);

        Assert.Equal((0, ""), Told(await ExtractAsync(_root)));

        using var found = await ReadAsync("story.json");
        Assert.Equal(text, found.RootElement.GetProperty("text").GetString());
        Assert.Equal("“We will open the port again,”", Quote(found).GetProperty("contents")[0].GetProperty("text").GetString());
        AssertPlaced(found.RootElement, text);
    }

    [Fact]
    public async Task A_quote_has_its_speaker_and_what_it_rests_on()
    {
        Write("story.txt", Story);
        await ExtractAsync(_root);

        using var found = await ReadAsync("story.json");
        var quote = Quote(found);
        Assert.Equal(("Ada Bell", "person", "direct"), (Text(quote, "speaker"), Text(quote, "speaker_kind"), Text(quote, "form")));
        Assert.Equal("said", quote.GetProperty("cue").GetProperty("text").GetString());
        Assert.InRange(quote.GetProperty("confidence").GetDouble(), 0.01, 1);
        Assert.NotEqual("", Text(quote, "why"));
        var mention = found.RootElement.GetProperty("mentions").EnumerateArray().Single(m => Text(m, "speaker") == "Ada Bell");
        Assert.Equal("Ada Bell", mention.GetProperty("spans")[0].GetProperty("text").GetString());
        Assert.Equal("body", Text(found.RootElement.GetProperty("paragraphs").EnumerateArray().Last(), "kind"));
        Assert.Equal(JsonValueKind.Array, found.RootElement.GetProperty("claims").ValueKind);
        Assert.Equal("en", Text(found.RootElement, "language"));
        Assert.False(found.RootElement.TryGetProperty("notice", out _));
    }

    [Fact]
    public async Task Markdown_is_read_as_it_reads_and_its_spans_stand_in_its_source()
    {
        const string text = "---\r\ntitle: Ferries 🚢\r\nlanguage: en\r\n---\r\n\r\n> “We *will* open\r\n> the [port](http://x.org) again,” said **Ada Bell**, who runs the port.\r\n";
        Write("story.md", text);
        await ExtractAsync(_root);

        using var found = await ReadAsync("story.json");
        AssertPlaced(found.RootElement, text);
        Assert.Equal("Ada Bell", Text(Quote(found), "speaker"));
        Assert.Equal("“We *will* open\r\n> the [port](http://x.org) again,”", Quote(found).GetProperty("contents")[0].GetProperty("text").GetString());
    }

    [Fact]
    public async Task An_article_in_another_language_says_what_was_not_looked_for()
    {
        Write("de.txt", "Die Brücke ist gesperrt\n\n„Die Brücke fällt nicht morgen in den Fluss“, sagte Annegret Holm am Dienstag und das ist nicht alles.\n");
        await ExtractAsync(_root);

        using var found = await ReadAsync("de.json");
        Assert.Equal("de", Text(found.RootElement, "language"));
        Assert.StartsWith("This article is in German.", Text(found.RootElement, "notice"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_read_is_named_and_the_rest_is_done()
    {
        string good = Write("good.txt", Story), empty = Write("empty.txt", ""), missing = Path.Combine(_root, "missing.txt");
        string other = Write("page.html", "<p>words</p>");

        var ended = await Shell.RunProgramAsync("extract", missing, empty, other, good, "--out", Out);

        Assert.Equal(1, ended.Code);
        Assert.Equal(
            [$"{empty}: it is empty", $"{missing}: there is no such file", $"{other}: only .txt and .md files can be read"],
            Lines(ended.Errors).Order(StringComparer.Ordinal));
        Assert.StartsWith("1 file, 17 words, ", Lines(ended.Output).Single(), StringComparison.Ordinal);
        Assert.EndsWith(" words/s", Lines(ended.Output).Single(), StringComparison.Ordinal);
        Assert.Equal([Path.Combine(Out, "good.json")], Directory.GetFiles(Out));
    }

    [Fact]
    public async Task Inputs_of_one_name_do_not_overwrite_each_other()
    {
        Write("a/story.txt", Story);
        string second = Write("b/Story.md", "# Another\n\nAnother story.\n"), third = Write("c/story-2.txt", "A third\n\nA third story.\n");

        var ended = await ExtractAsync(_root);

        Assert.Equal(0, ended.Code);
        Assert.Equal(["Story-2.json", "story-2-2.json", "story.json"], Directory.GetFiles(Out).Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal));
        Assert.Equal(
            [
                $"{second}: another input is called Story too, so this one is written to Story-2.json",
                $"{third}: another input is called story-2 too, so this one is written to story-2-2.json",
            ],
            Lines(ended.Errors));
    }

    [Fact]
    public async Task A_quotation_that_nobody_is_found_to_have_said_is_listed_apart()
    {
        var ended = await ExtractAsync(Write("barn.txt", "The barn\n\nLena Marsh lost her barn on Monday. “It was thirty years of work and it went in one night.”\n"));

        Assert.Equal(0, ended.Code);
        using var json = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(Out, "barn.json")));
        var place = Assert.Single(json.RootElement.GetProperty("unattributed").EnumerateArray()).GetProperty("contents")[0];
        Assert.Equal("“It was thirty years of work and it went in one night.”", place.GetProperty("text").GetString());
        Assert.Empty(json.RootElement.GetProperty("quotes").EnumerateArray());
    }

    [Fact]
    public async Task A_file_that_is_named_twice_is_read_once()
    {
        string story = Write("a/b/story.txt", Story);

        var ended = await ExtractAsync(Path.Combine(_root, "a"), Path.Combine(_root, "a", "b"), story);

        Assert.Equal((0, ""), (ended.Code, ended.Errors));
        Assert.Equal([Path.Combine(Out, "story.json")], Directory.GetFiles(Out));
    }

    [Fact]
    public async Task A_folder_with_nothing_to_read_is_named()
    {
        string folder = Directory.CreateDirectory(Path.Combine(_root, "nothing")).FullName;

        var ended = await ExtractAsync(folder);

        Assert.Equal(1, ended.Code);
        Assert.Equal([$"{folder}: there is no .txt or .md file in it"], Lines(ended.Errors));
    }

    [Fact]
    public async Task Many_at_once_find_what_one_at_a_time_finds()
    {
        for (int i = 0; i < 40; i++) Write($"in/{i}.txt", $"Report {i}\n\n“We counted {i} boats in the harbour,” the mayor, Ada Byron, said. She added that there were more.\n");
        string folder = Path.Combine(_root, "in");

        Assert.Equal(0, (await ExtractAsync("--jobs", "1", folder)).Code);
        var one = Results();
        Assert.Equal(0, (await ExtractAsync("--jobs", "7", folder)).Code);

        Assert.Equal(40, one.Length);
        Assert.Equal(one, Results());
    }

    [Theory]
    [InlineData("extract", "file.txt")]
    [InlineData("extract", "--out", "there")]
    [InlineData("extract", "file.txt", "--out", "there", "--jobs", "0")]
    [InlineData("extract", "file.txt", "--out", "there", "--jobs", "many")]
    public async Task What_it_does_not_understand_it_says(params string[] arguments)
    {
        var ended = await Shell.RunAsync(arguments);
        Assert.NotEqual(0, ended.Code);
        Assert.NotEqual("", ended.Errors);
        Assert.DoesNotContain("   at ", ended.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_for_the_results_that_cannot_be_made_is_named()
    {
        string file = Write("out", "a file");
        var ended = await ExtractAsync(Write("story.txt", Story));

        Assert.Equal(2, ended.Code);
        Assert.StartsWith($"The folder {file} can’t be written: ", ended.Errors, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    // Every place in the findings, wherever it is, holds the words that it carries.
    private static void AssertPlaced(JsonElement element, string text)
    {
        if (element.ValueKind == JsonValueKind.Array) foreach (var item in element.EnumerateArray()) AssertPlaced(item, text);
        if (element.ValueKind != JsonValueKind.Object) return;
        if (element.TryGetProperty("start", out var start))
        {
            Rune[] runes = [.. text.EnumerateRunes()];
            string there = string.Concat(runes[start.GetInt32()..element.GetProperty("end").GetInt32()]);
            Assert.Equal(there, Text(element, "text"));
        }

        foreach (var property in element.EnumerateObject()) AssertPlaced(property.Value, text);
    }

    private static JsonElement Quote(JsonDocument found) =>
        found.RootElement.GetProperty("quotes").EnumerateArray().First(quote => Text(quote, "form") == "direct");

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

    private static (int Code, string Errors) Told(Ended ended) => (ended.Code, ended.Errors);

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private string[] Results() => [.. Directory.GetFiles(Out).Order(StringComparer.Ordinal).Select(File.ReadAllText)];

    private Task<Ended> ExtractAsync(params string[] arguments) => Shell.RunAsync(["extract", .. arguments, "--out", Out]);

    private async Task<JsonDocument> ReadAsync(string name) => JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(Out, name)));

    private string Write(string name, string text)
    {
        string path = Path.Combine(_root, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }
}
