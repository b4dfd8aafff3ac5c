using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Searching;
using NewsReader.Core.Speakers;

namespace NewsReader.Core.Store.Sqlite.Searching;

/// <summary>What the names in one query mean: whom a speaker’s name can be, and which tag. Found once, before the archive is gone through.</summary>
internal sealed class KnownNames
{
    /// <summary>The most speakers that one name may mean: more are too many words to look for at once.</summary>
    public const int MostSpeakers = 1_000;

    private readonly Dictionary<string, IReadOnlyList<int>> _speakers = [];
    private readonly HashSet<string> _outlets = [];
    private readonly Dictionary<string, int> _tags = [];
    private readonly HashSet<int> _quoteTags = [];
    private readonly HashSet<int> _claimTags = [];

    /// <summary>The name that means more than <see cref="MostSpeakers"/>; null where none does.</summary>
    public QueryNode.Named? TooCommon { get; private set; }

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

        return names;
    }

    /// <summary>The speakers who have a name with all the words of <paramref name="name"/>, and those who turned out to be one of them.</summary>
    public IReadOnlyList<int> Speakers(string name) => _speakers[name];

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
        string? match = TextMatch.AllOf(SearchWords.In(name.Value).Select(word => word.Folded));
        var found = match is null ? [] : await context.Database.SqlQuery<int>($"""
            WITH RECURSIVE called (Id) AS (
                SELECT n.SpeakerId FROM NameIndex i CROSS JOIN SpeakerNames n ON n.Id = i.rowid WHERE i.NameIndex MATCH {match}
                UNION SELECT s.Id FROM called CROSS JOIN Speakers s ON s.MergedIntoId = called.Id)
            SELECT Id AS Value FROM called LIMIT {MostSpeakers + 1}
            """).ToListAsync(cancellationToken);
        if (found.Count > MostSpeakers) TooCommon ??= name;
        _speakers.Add(name.Value, found);
    }

    private async Task FindOutletAsync(NewsContext context, string name, CancellationToken cancellationToken)
    {
        string match = TextMatch.Of(FactWords.WholeOutlet(name));
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
