using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Articles;
using NewsReader.Core.Speakers;
using NewsReader.Core.Store;

namespace NewsReader.Core.Changes;

/// <summary>
/// Speakers whom imports made known only because a name was nobody's for a while. Where an undo gives that name back they are one too many:
/// from then on nobody could tell by the name alone who is meant.
/// </summary>
internal static class StandIns
{
    /// <summary>Those that came in since <paramref name="change"/> and no act that stands is about, for the names that its undo has <paramref name="given"/> back.</summary>
    public static Task<List<Speaker>> ForAsync(NewsContext context, Change change, IQueryable<SpeakerName> given, CancellationToken cancellationToken)
    {
        var standing = context.Changes.Standing();
        var acts = context.ChangeSubjects.Where(s => s.Kind == SubjectKind.Speaker && standing.Any(c => c.Id == s.ChangeId));
        var earlier = context.Quotes.Where(q => q.Link == SpeakerLink.ByPerson || !context.Revisions.Any(r => r.Id == q.RevisionId && r.ImportedUtc >= change.AtUtc));
        return Younger(context, given)
            .Where(s => !acts.Any(about => about.SubjectId == s.Id) && !earlier.Any(q => q.SpeakerId == s.Id))
            .Include(s => s.Names).ToListAsync(cancellationToken);
    }

    /// <summary>Takes them away, unsaved, once their quotes are others'.</summary>
    public static void Remove(NewsContext context, IReadOnlyList<Speaker> speakers)
    {
        context.RemoveRange(speakers.SelectMany(s => s.Names));
        context.RemoveRange(speakers);
    }

    // A name keeps its number when it is given back. Whoever got the same one from an import later got it while it was nobody's, as the import
    // would have found its speaker else.
    private static IQueryable<Speaker> Younger(NewsContext context, IQueryable<SpeakerName> given)
    {
        var younger = from name in given
                      join own in context.SpeakerNames on name.Folded equals own.Folded
                      where name.Speaker!.MergedIntoId == null && own.Origin == Origin.Machine && own.Id > name.Id
                      select own.SpeakerId;
        return context.Speakers.Live().Where(s => s.Origin == Origin.Machine && younger.Contains(s.Id) && !given.Any(name => name.SpeakerId == s.Id));
    }
}
