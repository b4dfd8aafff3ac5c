using NewsReader.Analysis.Learning;

namespace NewsReader.Analysis.Speakers;

/// <summary>What speaks for and against a pronoun meaning a person: one function, for training and for running.</summary>
internal static class PronounFeatures
{
    /// <summary>Adds the features of <paramref name="person"/> as the meaning of <paramref name="pronoun"/>, and closes the position.</summary>
    /// <param name="features">Where they go.</param>
    /// <param name="draft">The text.</param>
    /// <param name="pronoun">The pronoun and what came before it.</param>
    /// <param name="person">The candidate, with <see cref="Entity.Last"/> before the pronoun.</param>
    /// <param name="rank">How many candidates were referred to after this one.</param>
    public static void Add(FeatureList features, Draft draft, in PronounContext pronoun, Entity person, int rank)
    {
        Reference last = person.Last;
        uint sentences = Bucket(pronoun.Order.Sentences(last.Last, pronoun.Token));
        uint named = person.LastNamed.Last < 0 ? 8u : Bucket(pronoun.Order.Sentences(person.LastNamed.Last, pronoun.Token));
        uint paragraphs = Bucket(pronoun.Order.Paragraphs(last.Last, pronoun.Token));
        uint place = (uint)last.Place + (last.IsFirst ? 8u : 0u), form = (uint)pronoun.Form, use = (uint)pronoun.Use;
        uint order = (uint)Math.Min(rank, 4);
        uint wasMeant = pronoun.LastMeant == person ? 1u : 0u;
        uint spoke = Spoke(pronoun, person);
        uint quoted = (draft.IsQuoted(last.Last) ? 1u : 0u) + (pronoun.IsQuoted ? 2u : 0u) + (SameQuote(draft, pronoun.Token, last.Last) ? 4u : 0u);
        uint gender = (person.Gender == Gender.Unknown ? 0u : 1u) + (2u * (uint)person.Evidence);
        uint opening = pronoun.IsOpening ? 1u : 0u;
        uint inContent = last.First >= pronoun.ContentStart && pronoun.ContentStart >= 0 ? 1u : 0u;
        uint prominent = (pronoun.Foremost == person ? 1u : 0u) + (pronoun.ForemostOfGender == person ? 2u : 0u);

        features.Add(1, sentences, place);
        features.Add(2, sentences, place, opening + (2 * form));
        features.Add(3, order, sentences);
        features.Add(4, order, paragraphs, opening);
        features.Add(5, wasMeant, sentences, form);
        features.Add(6, spoke, use, sentences);
        features.Add(7, quoted, sentences);
        features.Add(8, quoted, use);
        features.Add(9, gender);
        features.Add(10, gender, sentences);
        features.Add(11, inContent, use);
        features.Add(12, prominent, sentences);
        features.Add(13, Count(person.TimesMentioned), sentences);
        features.Add(14, named, last.IsPronoun ? 1u : 0u);
        features.Add(15, place, form);
        features.Add(16, wasMeant, spoke, opening);
        features.Add(17, Count(person.TimesSpoken), use);
        features.Add(18, paragraphs, sentences);
        features.Add(19, last.IsPronoun ? 1u : 0u, place, sentences);
        features.Add(20, spoke, quoted);
        features.Add(21, order, place, use);
        features.Add(22, (uint)Math.Min(pronoun.Candidates, 5), order, wasMeant);
        features.Add(23, inContent, quoted, spoke);
        features.Add(24, Count(person.TimesNamed), prominent);
        features.EndPosition();
    }

    /// <summary>Adds the features of the pronoun meaning nobody whom the text names, and closes the position.</summary>
    public static void AddNobody(FeatureList features, in PronounContext pronoun)
    {
        uint form = (uint)pronoun.Form, use = (uint)pronoun.Use, candidates = (uint)Math.Min(pronoun.Candidates, 5);
        features.Add(40);
        features.Add(41, candidates);
        features.Add(42, form, use);
        features.Add(43, pronoun.IsQuoted ? 1u : 0u, use);
        features.Add(44, pronoun.LastMeant is null ? 0u : 1u, candidates);
        features.Add(45, Bucket(pronoun.Nearest), form);
        features.EndPosition();
    }

    private static uint Bucket(int distance) => distance switch { < 0 => 7, 0 => 0, 1 => 1, 2 => 2, 3 => 3, < 6 => 4, < 12 => 5, _ => 6 };

    private static uint Count(int times) => times switch { 0 => 0, 1 => 1, 2 => 2, < 5 => 3, < 9 => 4, _ => 5 };

    // The last to speak, the one before, earlier, never.
    private static uint Spoke(in PronounContext pronoun, Entity person) =>
        person.LastSpoken < 0 ? 0u : (pronoun.Statements - person.LastSpoken) switch { <= 1 => 3u, 2 => 2u, _ => 1u };

    private static bool SameQuote(Draft draft, int one, int other) => draft.QuoteOf[one] >= 0 && draft.QuoteOf[one] == draft.QuoteOf[other];
}
