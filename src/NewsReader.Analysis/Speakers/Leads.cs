using System.Globalization;

namespace NewsReader.Analysis.Speakers;

/// <summary>Words for the way from a source to its speaker.</summary>
internal static class Leads
{
    /// <summary>A name leads to <paramref name="entity"/>.</summary>
    public static Lead To(Draft draft, Entity entity) => new(entity, Introduced(draft, entity, entity.FirstParagraph));

    /// <summary>A pronoun leads to <paramref name="entity"/> over the name that it was called by last.</summary>
    public static Lead By(Draft draft, Entity entity)
    {
        if (entity.LastNamed.Last < 0) return To(draft, entity);
        string called = draft.Span(entity.LastNamed.First, entity.LastNamed.Last).In(draft.Text);
        int paragraph = draft.ParagraphOf[entity.LastNamed.First];
        return called == entity.Name || called.Length > 40 ? new Lead(entity, Introduced(draft, entity, paragraph)) : new Lead(entity, string.Create(CultureInfo.InvariantCulture, $"{called} (paragraph {paragraph + 1}) → {entity.Name}"));
    }

    private static string Introduced(Draft draft, Entity entity, int paragraph) =>
        draft.Paragraphs.Length == 1 ? entity.Name : string.Create(CultureInfo.InvariantCulture, $"{entity.Name} (paragraph {paragraph + 1})");
}
