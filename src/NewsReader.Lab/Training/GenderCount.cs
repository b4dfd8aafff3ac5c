using NewsReader.Analysis.Learning;
using NewsReader.Analysis.Speakers;

namespace NewsReader.Lab.Training;

/// <summary>Which gender given names tell: by the lists of names, and for names of both or of no list by the pronouns for their bearers.</summary>
internal static class GenderCount
{
    // A name outside the lists must be that of so many people's clusters, and nearly all of one gender.
    private const int Fewest = 2;
    private const double Share = 0.85;

    /// <summary>The names of the lists alone.</summary>
    public static NameGenders Listed(DirectoryInfo corpora)
    {
        Dictionary<uint, Gender> genders = [];
        foreach ((string file, Gender gender) in new[] { ("male.txt", Gender.Male), ("female.txt", Gender.Female) })
        {
            foreach (string line in File.ReadLines(Path.Combine(corpora.FullName, "names", file)).Where(l => l.Trim().Length > 0))
            {
                uint name = FeatureHash.Of(line.Trim().ToLowerInvariant());
                genders[name] = genders.TryGetValue(name, out Gender other) && other != gender ? Gender.Unknown : gender;
            }
        }
        return new NameGenders(genders);
    }

    /// <summary>The lists' names, and what the pronouns in <paramref name="texts"/> tell of others.</summary>
    public static NameGenders Learn(DirectoryInfo corpora, List<SpeakerText> texts)
    {
        NameGenders listed = Listed(corpora);
        Dictionary<string, (int Male, int Female)> counts = [];
        foreach (SpeakerText text in texts) Count(text, listed, counts);
        Dictionary<uint, Gender> genders = new(listed.All);
        foreach ((string name, (int male, int female)) in counts.OrderBy(c => c.Key, StringComparer.Ordinal))
        {
            if (listed.Of(name) != Gender.Unknown || male + female < Fewest || Math.Max(male, female) < Share * (male + female)) continue;
            genders[FeatureHash.Of(name)] = male > female ? Gender.Male : Gender.Female;
        }
        return new NameGenders(genders);
    }

    // One vote for each person of a text, by the pronouns of the person's cluster.
    private static void Count(SpeakerText text, NameGenders listed, Dictionary<string, (int Male, int Female)> counts)
    {
        SpeakerFinder finder = new(text.Draft, text.Statements, listed, static (_, _, _) => default);
        Dictionary<Entity, int> balance = [];
        foreach ((int token, Entity? person) in text.Answers(finder.Mentions))
        {
            if (person is not { Parts.Length: > 1 }) continue;
            balance[person] = balance.GetValueOrDefault(person) + (Pronouns.Of(text.Draft.Words[token]) == Gender.Male ? 1 : -1);
        }
        foreach ((Entity person, int lead) in balance)
        {
            (int male, int female) = counts.GetValueOrDefault(person.Parts[0]);
            counts[person.Parts[0]] = lead > 0 ? (male + 1, female) : lead < 0 ? (male, female + 1) : (male, female);
        }
    }
}
