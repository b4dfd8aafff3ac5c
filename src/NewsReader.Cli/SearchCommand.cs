using System.CommandLine;
using System.Diagnostics;
using NewsReader.Core.Acts;
using NewsReader.Core.Readers;
using NewsReader.Core.Searching;
using NewsReader.Core.Searching.Parsing;
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
        var query = new Argument<string[]>("QUERY") { Description = "What to look for, in the language of the search box. Put all of it in single quotation marks if your shell reads its signs; of several arguments, one that holds a space is a phrase or a value.", Arity = ArgumentArity.OneOrMore };
        var kind = new Option<SearchKind>("--kind") { Description = "What to list: articles, quotes, claims or notes." };
        var order = new Option<SearchOrder>("--order") { Description = "What comes first: newest, oldest or best." };
        kind.AcceptOnlyFromAmong(StringComparer.OrdinalIgnoreCase, Names<SearchKind>());
        order.AcceptOnlyFromAmong(StringComparer.OrdinalIgnoreCase, Names<SearchOrder>());
        var limit = new Option<int>("--limit") { Description = $"How many hits to list, at most {MostListed}.", DefaultValueFactory = _ => 20 };
        limit.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && (!int.TryParse(token.Value, out int typed) || typed is < 1 or > MostListed)) result.AddError($"--limit takes a number from 1 to {MostListed}.");
        });
        query.Validators.Add(result =>
        {
            // What is no option is taken for a part of the query, and what is excluded has one minus.
            if (result.Tokens.FirstOrDefault(token => token.Value.StartsWith("--", StringComparison.Ordinal)) is { } wrong)
                result.AddError($"There is no option {Quoted.Of(wrong.Value)}. There are {kind.Name}, {order.Name}, {limit.Name} and {data.Name}.");
        });
        var command = new Command("search", "Search the archive, also while NewsReader runs.") { query, kind, order, limit };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            Terminal.Of(parsed),
            DataFolder.Choose(parsed.GetValue(data)),
            QueryArguments.Join(parsed.GetValue(query)!),
            new SearchOptions { Kind = parsed.GetValue(kind), Order = parsed.GetValue(order), Size = parsed.GetValue(limit), Today = TimeProvider.System.Today(), ReaderId = Reader.You.Id },
            cancellationToken));
        return command;
    }

    private static string[] Names<T>()
        where T : struct, Enum => [.. Enum.GetNames<T>().Select(name => name.ToLowerInvariant())];

    private static Task<int> RunAsync(Terminal terminal, DataFolder folder, string text, SearchOptions options, CancellationToken cancellationToken) => QueryParser.Parse(text) switch
    {
        QueryParseResult.Parsed(var query) => ArchiveCommand.RunAsync(
            terminal,
            folder,
            "search",
            "Stopped.",
            async context =>
            {
                var search = new SqliteArticleSearch(context);
                long start = Stopwatch.GetTimestamp();
                return await search.SearchAsync(query, options, cancellationToken) switch
                {
                    SearchAnswer.Found({ IsEmpty: true } nothing) => List(terminal, nothing, options.Kind, await Remedies.ForAsync(query, search, options, start, cancellationToken)),
                    SearchAnswer.Found found => List(terminal, found.Page, options.Kind),
                    SearchAnswer.TooBroad refused => terminal.Refuse(FaultyQuery.Explain(text, refused.Message, refused.Where, null)),
                    var other => throw new InvalidOperationException($"{other} is no answer to be listed."),
                };
            },
            cancellationToken),
        QueryParseResult.Unreadable wrong => Task.FromResult(terminal.Refuse(FaultyQuery.Explain(text, wrong.Message, wrong.Where, wrong.Suggestion))),
        _ => Task.FromResult(terminal.Refuse("There is nothing to look for.")),
    };

    /// <summary>Lists what was found, and where that is nothing, what finds something instead.</summary>
    internal static int List(Terminal terminal, SearchPage page, SearchKind kind, Remedies? remedies = null)
    {
        foreach (string line in SearchListing.Lines(page, kind, remedies)) terminal.Output.WriteLine(line);
        if (!page.IsCutShort) return ExitCode.Done;
        terminal.Errors.WriteLine(SearchListing.CutShort);
        return ExitCode.Partly;
    }
}
