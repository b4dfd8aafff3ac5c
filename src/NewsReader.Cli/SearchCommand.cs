using System.CommandLine;
using NewsReader.Core.Readers;
using NewsReader.Core.Searching;
using NewsReader.Core.Searching.Parsing;
using NewsReader.Core.Searching.Snippets;
using NewsReader.Core.Store;
using NewsReader.Core.Store.Sqlite.Searching;

namespace NewsReader.Cli;

/// <summary><c>newsreader search QUERY</c>: the hits of a query, a line or more for each.</summary>
internal static class SearchCommand
{
    private const int MostListed = 1_000;

    /// <summary>The command.</summary>
    public static Command Make(Option<string?> data)
    {
        var query = new Argument<string[]>("QUERY") { Description = "What to look for, in the language of the search box. Put it in quotation marks if your shell reads its signs.", Arity = ArgumentArity.OneOrMore };
        var kind = new Option<SearchKind>("--kind") { Description = "What to list: articles, quotes, claims or notes." };
        var order = new Option<SearchOrder>("--order") { Description = "What comes first: newest, oldest or best." };
        var limit = new Option<int>("--limit") { Description = $"How many hits to list, at most {MostListed}.", DefaultValueFactory = _ => 20 };
        limit.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && (!int.TryParse(token.Value, out int typed) || typed is < 1 or > MostListed)) result.AddError($"--limit takes a number from 1 to {MostListed}.");
        });
        var command = new Command("search", "Search the archive, also while NewsReader runs.") { query, kind, order, limit };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            Terminal.Of(parsed),
            DataFolder.Choose(parsed.GetValue(data)),
            string.Join(' ', parsed.GetValue(query)!),
            new SearchOptions { Kind = parsed.GetValue(kind), Order = parsed.GetValue(order), Size = parsed.GetValue(limit), Today = TimeProvider.System.Today(), ReaderId = Reader.You.Id },
            cancellationToken));
        return command;
    }

    private static Task<int> RunAsync(Terminal terminal, DataFolder folder, string text, SearchOptions options, CancellationToken cancellationToken) => QueryParser.Parse(text) switch
    {
        QueryParseResult.Parsed(var query) => ArchiveCommand.RunAsync(
            terminal,
            folder,
            "search",
            "Stopped.",
            async context => await new SqliteArticleSearch(context).SearchAsync(query, options, cancellationToken) switch
            {
                SearchAnswer.Found found => List(terminal, found.Page, options),
                SearchAnswer.TooBroad refused => terminal.Refuse(refused.Message),
                var other => throw new InvalidOperationException($"{other} is no answer to be listed."),
            },
            cancellationToken),
        QueryParseResult.Unreadable wrong => Task.FromResult(terminal.Refuse(Explain(text, wrong))),
        _ => Task.FromResult(terminal.Refuse("There is nothing to look for.")),
    };

    private static string Explain(string text, QueryParseResult.Unreadable wrong) =>
        $"{wrong.Message}\n  {text}\n  {new string(' ', wrong.Where.Start)}{new string('^', Math.Max(1, wrong.Where.Length))}"
        + (wrong.Suggestion is { } better ? $"\nDid you mean {better}" : "");

    private static int List(Terminal terminal, SearchPage page, SearchOptions options)
    {
        foreach (string line in Lines(page)) terminal.Output.WriteLine(line);
        var count = page.Count(options.Kind);
        terminal.Output.WriteLine($"{count.Counted:N0}{(count.IsMore ? "+" : "")} {options.Kind.ToString().ToLowerInvariant()}{(page.BestAmong is { } among ? $", best among the newest {among:N0}" : "")}");
        return ExitCode.Done;
    }

    private static IEnumerable<string> Lines(SearchPage page) => page.Articles.Select(hit => $"{hit.Date:yyyy-MM-dd}  article {hit.ArticleId}  {Text(hit.Title)}{By(hit.Outlet)}\n    {Text(hit.Snippet)}\n")
        .Concat(page.Quotes.Select(hit => $"{hit.Date:yyyy-MM-dd}  quote {hit.QuoteId}  {hit.SpeakerName ?? "not known who"}, in article {hit.ArticleId}: {OneLine(hit.Title)}{By(hit.Outlet)}\n    {Text(hit.Words)}\n"))
        .Concat(page.Claims.Select(hit => $"claim {hit.ClaimId}  {hit.Verdict.ToString().ToLowerInvariant()}  {Text(hit.Statement)}\n"))
        .Concat(page.Notes.Select(hit => $"{hit.CreatedUtc:yyyy-MM-dd}  note {hit.NoteId}  on article {hit.ArticleId}: {OneLine(hit.Title)}\n    {Text(hit.Body)}\n"));

    private static string By(string? outlet) => outlet is null ? "" : $" ({OneLine(outlet)})";

    private static string Text(IEnumerable<SnippetPart> parts) => OneLine(string.Concat(parts.Select(part => part.Text)));

    // Whatever a text holds, it moves no cursor and rings no bell.
    private static string OneLine(string text) => string.Join(' ', string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)).Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
