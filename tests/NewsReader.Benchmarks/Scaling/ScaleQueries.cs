using Microsoft.EntityFrameworkCore;
using NewsReader.Benchmarks.Generating;
using NewsReader.Core.Searching;
using NewsReader.Core.Store;

namespace NewsReader.Benchmarks.Scaling;

/// <summary>Queries of each class that searching is measured by, drawn from what an archive holds. The same seed gives the same queries.</summary>
internal sealed class ScaleQueries(NewsContext context, ulong seed)
{
    // The ranks of words: those in most texts, those in some, those in few.
    private static readonly (int First, int Count) Common = (0, 200), Middling = (1_500, 6_000), Rare = (40_000, 150_000);

    private readonly Dice _dice = new(seed);

    /// <summary>The classes: of what articles are searched by, all; of what else can be listed, a few.</summary>
    public IReadOnlyList<ScaleClass> Classes =>
    [
        new("rare word", () => Task.FromResult(Word(Rare))),
        new("middling word", () => Task.FromResult(Word(Middling))),
        new("common word", () => Task.FromResult(Word(Common))),
        new("two words", () => Task.FromResult($"{Any()} {Any()}")),
        new("three words", () => Task.FromResult($"{Any()} {Any()} {Any()}")),
        new("phrase", PhraseAsync),
        new("prefix", () => Task.FromResult(Prefix())),
        new("speaker:", SpeakerAsync),
        new("said:", () => Task.FromResult($"said:{Any()}")),
        new("speaker: said:", async () => $"{await SpeakerAsync()} said:{Word(Common)}"),
        new("field + date", FieldAsync),
        new("quotes, common word", () => Task.FromResult(Word(Common)), SearchKind.Quotes),
        new("quotes, two words", () => Task.FromResult($"{Any()} {Any()}"), SearchKind.Quotes),
        new("quotes, speaker:", SpeakerAsync, SearchKind.Quotes),
        new("quotes, field + date", FieldAsync, SearchKind.Quotes),
        new("claims, common word", () => Task.FromResult(Word(Common)), SearchKind.Claims),
        new("claims, speaker:", SpeakerAsync, SearchKind.Claims),
        new("claims, field + date", FieldAsync, SearchKind.Claims),
        new("notes, common word", () => Task.FromResult(Word(Common)), SearchKind.Notes),
        new("notes, field + date", FieldAsync, SearchKind.Notes),
    ];

    private string Any() => Word(_dice.Chance(0.5) ? Common : Middling);

    private string Word((int First, int Count) band) => WordSupply.Words.Items[band.First + _dice.Below(band.Count)];

    private string Prefix()
    {
        string word = Word(Middling);
        return word[..Math.Min(word.Length, 4 + _dice.Below(2))] + "*";
    }

    // Two or three words as they stand in some text.
    private async Task<string> PhraseAsync()
    {
        int last = await context.Revisions.MaxAsync(r => r.Id);
        int id = 1 + _dice.Below(last);
        string text = await context.Revisions.Where(r => r.Id >= id).OrderBy(r => r.Id).Select(r => r.Text).FirstAsync();
        string[] words = text.Split(' ');
        int first = _dice.Below(words.Length - 3);
        return $"\"{string.Join(' ', words.Skip(first).Take(2 + _dice.Below(2)).Select(word => new string([.. word.Where(char.IsLetter)])))}\"";
    }

    private async Task<string> SpeakerAsync()
    {
        int last = await context.Quotes.MaxAsync(q => q.Id);
        int id = 1 + _dice.Below(last);
        string name = await context.Quotes.Where(q => q.Id >= id && q.SpeakerId != null).OrderBy(q => q.Id).Select(q => q.Speaker!.Name).FirstAsync();
        return $"speaker:\"{name}\"";
    }

    private async Task<string> FieldAsync()
    {
        int last = await context.Articles.MaxAsync(a => a.Id);
        int id = 1 + _dice.Below(last);
        var article = await context.Articles.Where(a => a.Id >= id && a.Outlet != null).OrderBy(a => a.Id).Select(a => new { a.Outlet, a.Day }).FirstAsync();
        return $"outlet:\"{article.Outlet}\" {Any()} after:{article.Day.Year}-{article.Day.Month:00}";
    }
}

/// <summary>Queries of one kind.</summary>
/// <param name="Name">What they are called by.</param>
/// <param name="Make">Makes one.</param>
/// <param name="Kind">What they list.</param>
internal sealed record ScaleClass(string Name, Func<Task<string>> Make, SearchKind Kind = SearchKind.Articles)
{
    /// <summary>Whether these names mean it: its own, or the first part of it; none means every one.</summary>
    public bool IsAsked(IReadOnlyList<string> names) => IsAsked(Name, names);

    /// <inheritdoc cref="IsAsked(IReadOnlyList{string})"/>
    public static bool IsAsked(string name, IReadOnlyList<string> names) => names.Count == 0 || names.Any(one => name == one || name.StartsWith($"{one},", StringComparison.Ordinal));

    /// <summary>Some of them.</summary>
    public async Task<IReadOnlyList<string>> SomeAsync(int count)
    {
        var texts = new List<string>();
        while (texts.Count < count) texts.Add(await Make());
        return texts;
    }
}
