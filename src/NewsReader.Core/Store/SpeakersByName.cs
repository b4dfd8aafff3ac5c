using NewsReader.Core.Speakers;

namespace NewsReader.Core.Store;

/// <summary>Finds speakers by the names they are known under.</summary>
public static class SpeakersByName
{
    private const int MostOffered = 200;

    /// <summary>Those that have <paramref name="name"/> among their names. More than one: the name alone does not tell.</summary>
    public static IQueryable<Speaker> Called(this IQueryable<Speaker> speakers, string name)
    {
        string folded = NameFolding.Fold(name);
        return speakers.Live().Where(s => s.Names.Any(n => n.Folded == folded));
    }

    /// <summary>The names that a field for a speaker offers before anything is typed.</summary>
    public static IQueryable<string> FirstNames(this IQueryable<Speaker> speakers) => speakers.Live().OrderBy(s => s.Name).Select(s => s.Name).Take(MostOffered);

    /// <summary>Those whom <paramref name="start"/> could be the beginning of a name of, or of a surname.</summary>
    public static IQueryable<Speaker> Beginning(this IQueryable<Speaker> speakers, string start)
    {
        string folded = NameFolding.Fold(start), end = folded + '\uffff';
#pragma warning disable CA1309, CA1310 // Compared by the database, whose index of folded names serves a range and no pattern.
        return speakers.Live().Where(s => s.Names.Any(n =>
            (string.Compare(n.Folded, folded) >= 0 && string.Compare(n.Folded, end) < 0)
            || (string.Compare(n.FoldedSurname, folded) >= 0 && string.Compare(n.FoldedSurname, end) < 0)));
#pragma warning restore CA1309, CA1310
    }
}
