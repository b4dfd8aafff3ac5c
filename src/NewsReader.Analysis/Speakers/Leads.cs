using System.Globalization;

namespace NewsReader.Analysis.Speakers;

/// <summary>Words for the way from a source to its speaker.</summary>
internal static class Leads
{
    private const int LongestCalled = 40;
    private const char NoBreak = '\u00A0';

    /// <summary>A name leads to <paramref name="entity"/>.</summary>
    public static Lead To(Entity entity) => new(entity, entity.Name) { Paragraph = entity.FirstParagraph };

    /// <summary>A pronoun leads to <paramref name="entity"/> over the name that it was called by last.</summary>
    public static Lead By(Draft draft, Entity entity)
    {
        if (entity.LastNamed.Last < 0) return To(entity);
        string called = draft.Span(entity.LastNamed.First, entity.LastNamed.Last).In(draft.Text);
        int paragraph = draft.ParagraphOf[entity.LastNamed.First];
        return called == entity.Name || called.Length > LongestCalled
            ? new Lead(entity, entity.Name) { Paragraph = paragraph }
            : new Lead(entity, called) { Paragraph = paragraph, Onward = $" → {entity.Name}" };
    }

    /// <summary>The way as it is told beside words of paragraph <paramref name="own"/>: only another paragraph is worth naming.</summary>
    public static string Told(Lead lead, int own) =>
        lead.Paragraph is not { } paragraph || paragraph == own
            ? lead.Why + lead.Onward
            : string.Create(CultureInfo.InvariantCulture, $"{lead.Why} (paragraph{NoBreak}{paragraph + 1}){lead.Onward}");
}
