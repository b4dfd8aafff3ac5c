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
}
