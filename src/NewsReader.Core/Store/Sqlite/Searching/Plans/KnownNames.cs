using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using NewsReader.Analysis;
using NewsReader.Core.Searching;
using NewsReader.Core.Searching.Queries;
using NewsReader.Core.Searching.Words;
using NewsReader.Core.Speakers;
using NewsReader.Core.Store.Sqlite.Searching.Indexing;

namespace NewsReader.Core.Store.Sqlite.Searching.Plans;

/// <summary>
/// What the names in one query mean: whom a speaker’s name can be, which tag, and which words begin as one does. Found once, before the archive is gone
/// through.
/// </summary>
internal sealed class KnownNames
{
    /// <summary>The most speakers that one name may mean: more are too many words to look for at once.</summary>
    public const int MostSpeakers = 1_000;

    // The index gathers all texts of all words that begin alike before it gives the first; given the words one by one it gives the newest at once, but each
    // is to be found in every piece of it.
    private const int FewWords = 1_000;

    // What all names and beginnings of a query may mean together: to gather so many words takes a large archive about a second.
    private const int MostMeant = 4_000;

    private readonly Dictionary<string, IReadOnlyList<int>> _speakers = [];
    private readonly Dictionary<string, IReadOnlyList<string>> _words = [];
    private readonly HashSet<string> _wholeSpeakers = [];
    private readonly HashSet<string> _outlets = [];
    private readonly Dictionary<string, int> _tags = [];
    private readonly HashSet<int> _quoteTags = [];
    private readonly HashSet<int> _claimTags = [];
    private int _meant;

    /// <summary>What of the query means too much to be looked for; null where nothing does.</summary>
    public SearchAnswer.TooBroad? TooBroad { get; private set; }

    /// <summary>Whether so many words begin as one in the query does that the index takes long to gather them.</summary>
    public bool AreWordsMany => _words.Values.Any(words => words.Count > FewWords);

    /// <summary>Looks up the names in <paramref name="root"/>.</summary>
    public static async Task<KnownNames> InAsync(NewsContext context, QueryNode root, CancellationToken cancellationToken)
    {
        var names = new KnownNames();
        foreach (var named in root.Nodes().OfType<QueryNode.Named>())
        {
            if (named.Name == QueryField.Speaker) await names.FindSpeakersAsync(context, named, cancellationToken);
            if (named.Name == QueryField.Outlet) await names.FindOutletAsync(context, named.Value, cancellationToken);
            if (named.Name == QueryField.Tag) await names.FindTagAsync(context, named.Value, cancellationToken);
        }

        foreach (var text in root.Nodes().OfType<QueryNode.Text>().Where(text => text.Term.IsPrefix && text.Place is not (TextPlace.Claim or TextPlace.Note)))
            await names.FindWordsAsync(context, text, cancellationToken);
        return names;
    }

    /// <summary>What to look for in texts and quotes in the place of this word or phrase: itself, or those that begin as it does where they are few.</summary>
    public IEnumerable<SearchTerm> Terms(SearchTerm term) =>
        term.IsPrefix && _words.TryGetValue(term.Words[^1], out var words) && words.Count is > 0 and <= FewWords
            ? words.Select(word => new SearchTerm([.. term.Words.SkipLast(1), word], IsPrefix: false))
            : [term];

    /// <summary>
    /// The speakers who have a name with all the words of <paramref name="name"/>, and those who turned out to be one of them; of a whole name, those who are called just so.
    /// </summary>
    public IReadOnlyList<int> Speakers(string name) => _speakers[name];

    /// <summary>Whether speakers are called just so, by two words or more: then others that have the words in their names are not meant, whether the archive knows them or not.</summary>
    public bool IsWholeSpeaker(string name) => _wholeSpeakers.Contains(name);

    /// <summary>Whether an outlet is called just so: then others that have the words in their names are not meant.</summary>
    public bool IsWholeOutlet(string name) => _outlets.Contains(name);

    /// <summary>The tag of this name; null where there is none.</summary>
    public int? Tag(string name) => _tags.TryGetValue(name, out int id) ? id : null;

    /// <summary>Whether any quote has the tag.</summary>
    public bool IsOnQuotes(int tag) => _quoteTags.Contains(tag);

    /// <summary>Whether any claim has the tag.</summary>
    public bool IsOnClaims(int tag) => _claimTags.Contains(tag);

    private async Task FindSpeakersAsync(NewsContext context, QueryNode.Named name, CancellationToken cancellationToken)
    {
        if (_speakers.ContainsKey(name.Value)) return;
        string folded = NameFolding.Fold(name.Value);
        var found = IsSeveralWords(name.Value) ? await WithMergedAsync(context, $"SELECT n.SpeakerId FROM SpeakerNames n WHERE n.Folded = {folded}", cancellationToken) : [];
        if (found.Count > 0) _wholeSpeakers.Add(name.Value);
        else if (TextMatch.AllOf(SearchWords.In(name.Value).Select(word => word.Folded)) is { } match)
            found = await WithMergedAsync(context, $"SELECT n.SpeakerId FROM NameIndex i CROSS JOIN SpeakerNames n ON n.Id = i.rowid WHERE i.NameIndex MATCH {match}", cancellationToken);
        if (found.Count > MostSpeakers)
            TooBroad ??= new(Message($"More than {MostSpeakers:N0} speakers have “{name.Value}” in their name. Write more of the name, such as speaker:\"first last\"."), name.Where);
        _speakers.Add(name.Value, found);
        Take(found.Count, name.Where);
    }

    // A surname such as Ortega-Diaz is one word of a name, though the index knows it as two.
    private static bool IsSeveralWords(string name) =>
        SearchWords.In(string.Concat(name.Where(sign => char.GetUnicodeCategory(sign) != UnicodeCategory.DashPunctuation))).Count > 1;

    private static Task<List<int>> WithMergedAsync(NewsContext context, FormattableString called, CancellationToken cancellationToken) => context.Database.SqlQuery<int>(FormattableStringFactory.Create(
        $$"""
        WITH RECURSIVE called (Id) AS ({{called.Format}} UNION SELECT s.Id FROM called CROSS JOIN Speakers s ON s.MergedIntoId = called.Id)
        SELECT Id AS Value FROM called LIMIT {{MostSpeakers + 1}}
        """,
        called.GetArguments())).ToListAsync(cancellationToken);

    private async Task FindWordsAsync(NewsContext context, QueryNode.Text text, CancellationToken cancellationToken)
    {
        string beginning = text.Term.Words[^1];
        if (_words.ContainsKey(beginning)) return;
        _words.Add(beginning, await Begun(context, beginning, FewWords + 1).ToListAsync(cancellationToken));
        int count = _words[beginning].Count <= FewWords ? _words[beginning].Count : await Begun(context, beginning, MostMeant + 1).CountAsync(cancellationToken);
        if (count > MostMeant) TooBroad ??= new(Message($"More than {MostMeant:N0} words begin with “{beginning}”. Write more of the word before the *."), text.Where);
        Take(count, text.Where);
    }

    /// <summary>The words of texts that begin so, at most <paramref name="most"/> of them.</summary>
    public static IQueryable<string> Begun(NewsContext context, string beginning, int most) =>
        context.Database.SqlQuery<string>($"SELECT Word AS Value FROM IndexedWords WHERE Word BETWEEN {beginning} AND {beginning + "\U0010FFFF"} LIMIT {most}");

    private void Take(int meant, TextSpan where)
    {
        _meant += meant;
        if (_meant > MostMeant) TooBroad ??= new(Message($"The names and beginnings of words up to here mean more than {MostMeant:N0} speakers and words. Write more of each, or ask for fewer."), where);
    }

    private static string Message(FormattableString message) => message.ToString(CultureInfo.InvariantCulture);

    private async Task FindOutletAsync(NewsContext context, string name, CancellationToken cancellationToken)
    {
        if (FactWords.WholeOutlet(name) is not { } whole) return;
        string match = TextMatch.Of(whole);
        if (await context.Database.SqlQuery<long>($"SELECT rowid AS Value FROM ArticleIndex WHERE ArticleIndex MATCH {match} LIMIT 1").AnyAsync(cancellationToken)) _outlets.Add(name);
    }

    private async Task FindTagAsync(NewsContext context, string name, CancellationToken cancellationToken)
    {
        string folded = NameFolding.Fold(name);
        if (await context.Tags.Where(t => t.Folded == folded).Select(t => (int?)t.Id).SingleOrDefaultAsync(cancellationToken) is not { } id) return;
        _tags[name] = id;
        if (await context.QuoteTags.AnyAsync(t => t.TagId == id, cancellationToken)) _quoteTags.Add(id);
        if (await context.ClaimTags.AnyAsync(t => t.TagId == id, cancellationToken)) _claimTags.Add(id);
    }
}
