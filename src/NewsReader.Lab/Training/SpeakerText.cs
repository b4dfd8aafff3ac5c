using NewsReader.Analysis;
using NewsReader.Analysis.Attributions;
using NewsReader.Analysis.Speakers;
using NewsReader.Analysis.Tagging;
using NewsReader.Lab.Corpora;

namespace NewsReader.Lab.Training;

/// <summary>A text to learn from: what was found in it, the annotators' statements, and which places refer to the same person.</summary>
/// <param name="Draft">The text.</param>
/// <param name="Statements">The annotators' statements; none where there are no annotators.</param>
/// <param name="Clusters">For each token whom it refers to; -1 where that is not known.</param>
internal sealed record SpeakerText(Draft Draft, List<Statement> Statements, int[] Clusters)
{
    /// <summary>An article with CoreNLP's coreference.</summary>
    public static SpeakerText Of(SilverArticle silver, BratArticle? annotated)
    {
        Draft draft = Draft.Read(silver.Text);
        int[] cover = SilverSamples.Cover([.. draft.Tokens], silver.Tokens);
        int[] clusters = Array.ConvertAll(cover, c => c < 0 ? -1 : silver.Tokens[c].Cluster);
        return new SpeakerText(draft, annotated is null ? [] : GoldStatements.Of(draft, annotated), clusters);
    }

    /// <summary>A snippet of GAP: one pronoun and the name that it means.</summary>
    public static SpeakerText Of(GapSnippet snippet)
    {
        Draft draft = Draft.Read(snippet.Text);
        int[] clusters = new int[draft.Tokens.Length];
        Array.Fill(clusters, -1);
        for (int i = draft.TokenAt(snippet.Name.Start); i < clusters.Length && draft.Tokens[i].Span.Start < snippet.Name.End; i++) clusters[i] = 0;
        if (draft.TokenAt(snippet.Pronoun) is var pronoun && pronoun < clusters.Length) clusters[pronoun] = 0;
        return new SpeakerText(draft, [], clusters);
    }

    /// <summary>The person of each cluster, by how often the cluster's words name one; pronouns of a cluster with a noun but no name mean nobody.</summary>
    public Dictionary<int, Entity?> Answers(List<NameMention> mentions)
    {
        Dictionary<int, Entity?> named = Named(mentions);
        HashSet<int> described = [.. Clusters.Where((c, i) => c >= 0 && Draft.Tagged.Tags[i] == PennTag.NN)];
        described.ExceptWith(Clusters.Where((c, i) => c >= 0 && Draft.Tagged.Tags[i].IsProper()));
        Dictionary<int, Entity?> answers = [];
        for (int i = 0; i < Clusters.Length; i++)
        {
            if (Clusters[i] < 0 || Pronouns.Of(Draft.Words[i]) == Gender.Unknown) continue;
            if (named.TryGetValue(Clusters[i], out Entity? person)) answers[i] = person;
            else if (described.Contains(Clusters[i])) answers[i] = null;
        }
        return answers;
    }

    private Dictionary<int, Entity?> Named(List<NameMention> mentions)
    {
        Dictionary<int, List<Entity>> votes = [];
        foreach (NameMention mention in mentions)
        {
            if (Clusters[mention.Tokens.Last] is not (>= 0 and var cluster) || mention.Entity is not { Kind: SpeakerKind.Person } person) continue;
            if (!votes.TryGetValue(cluster, out List<Entity>? people)) votes[cluster] = people = [];
            people.Add(person);
        }
        return votes.ToDictionary(v => v.Key, v => (Entity?)v.Value.CountBy(p => p).MaxBy(p => p.Value).Key);
    }
}
