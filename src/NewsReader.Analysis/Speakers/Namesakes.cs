namespace NewsReader.Analysis.Speakers;

/// <summary>Tells apart people of one surname by who was spoken of just before, or by whom the article is about.</summary>
internal static class Namesakes
{
    private const int ParagraphsBack = 2;

    /// <summary>The one whom <paramref name="mention"/> means; null where that can't be told.</summary>
    public static Entity? Tell(Draft draft, NameMention mention)
    {
        List<Entity> fitting = mention.Candidates!.FindAll(p => Fits(p, mention));
        int paragraph = draft.ParagraphOf[mention.Tokens.First];
        List<Entity> near = fitting.FindAll(p => p.Last.Last >= 0 && paragraph - draft.ParagraphOf[p.Last.Last] <= ParagraphsBack);
        if (near.Count == 1) return near[0];
        return LastToSpeak(near) ?? Foremost(fitting);
    }

    private static bool Fits(Entity person, NameMention mention) => mention.Gender == Gender.Unknown || person.Gender == Gender.Unknown || person.Gender == mention.Gender;

    private static Entity? LastToSpeak(List<Entity> people)
    {
        Entity? last = people.MaxBy(p => p.LastSpoken);
        return last is { LastSpoken: > 0 } ? last : null;
    }

    // Whom the text names at least twice as often as any other.
    private static Entity? Foremost(List<Entity> people)
    {
        Entity? foremost = people.MaxBy(p => p.TimesNamed);
        return people.Exists(p => p != foremost && p.TimesNamed * 2 > foremost!.TimesNamed) ? null : foremost;
    }
}
