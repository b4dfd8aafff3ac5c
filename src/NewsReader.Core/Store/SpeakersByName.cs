using NewsReader.Core.Speakers;

namespace NewsReader.Core.Store;

/// <summary>Finds speakers by the names they are known under.</summary>
public static class SpeakersByName
{
    /// <summary>Those that have <paramref name="name"/> among their names. More than one: the name alone does not tell.</summary>
    public static IQueryable<Speaker> Called(this IQueryable<Speaker> speakers, string name)
    {
        string folded = NameFolding.Fold(name);
        return speakers.Live().Where(s => s.Names.Any(n => n.Folded == folded));
    }
}
