using NewsReader.Analysis.Quotes;
using NewsReader.Analysis.Tokens;

namespace NewsReader.Analysis.Speakers;

/// <summary>Leads each statement's source to a person or body, or says why it could not.</summary>
internal sealed class SpeakerFinder
{
    // A source that leads to nobody is wrong more often.
    private const double WithoutSpeaker = 0.8;

    private readonly Draft _draft;
    private readonly SourceReader _sources;
    private readonly Dictionary<Statement, Lead> _leads = [];
    private readonly Dictionary<Entity, FoundSpeaker> _speakers = [];

    private SpeakerFinder(Draft draft)
    {
        _draft = draft;
        _sources = new SourceReader(draft, new Roster(draft, NameFinder.Find(draft)));
    }

    /// <summary>The attributions in the statements' order, and their speakers in order of first mention.</summary>
    public static (Attribution[] Attributions, FoundSpeaker[] Speakers) Resolve(Draft draft, List<Statement> statements)
    {
        SpeakerFinder finder = new(draft);
        foreach (Statement statement in statements) finder._leads[statement] = finder.Find(statement);
        Attribution[] attributions = [.. statements.Select(finder.Attribute)];
        FoundSpeaker[] speakers = [.. finder._speakers.Values.OrderBy(s => s.Mentions[0].Start).ThenBy(s => s.Name, StringComparer.Ordinal)];
        return (attributions, speakers);
    }

    private Lead Find(Statement statement)
    {
        Lead lead = statement.GoesOnFrom is { } from ? GoesOn(from) : statement.Source is null ? Lead.Unknown("nobody is named beside it") : _sources.Read(statement);
        if (lead.Entity is not null) _sources.Spoke(statement, lead.Entity);
        return lead;
    }

    private Lead GoesOn(Statement from) =>
        _leads.GetValueOrDefault(from)?.Entity is { } entity ? new Lead(entity, $"goes on from {entity.Name}") : Lead.Unknown("goes on from a speaker who could not be told");

    private Attribution Attribute(Statement statement)
    {
        Lead lead = _leads[statement];
        List<TextSpan> contents = Ordered(statement.Contents);
        return new Attribution
        {
            Contents = contents,
            Cue = statement.Cue,
            Sources = statement.Source is { } source ? [_draft.Span(source.First, source.Last)] : [],
            Form = statement.Rule == Rule.Transcript ? QuoteForm.Direct : FormOf(contents),
            Speaker = lead.Entity is null ? null : Speaker(lead.Entity),
            Confidence = Math.Round(Confidences.Of(statement) * (lead.Entity is null ? WithoutSpeaker : 1), 2),
            Why = Reason(statement, lead),
        };
    }

    // In order, disjoint.
    private static List<TextSpan> Ordered(List<TextSpan> contents)
    {
        contents.Sort();
        List<TextSpan> disjoint = [];
        foreach (TextSpan span in contents)
        {
            if (disjoint.Count > 0 && span.Start < disjoint[^1].End) disjoint[^1] = new TextSpan(disjoint[^1].Start, Math.Max(span.End, disjoint[^1].End));
            else disjoint.Add(span);
        }
        return disjoint;
    }

    private FoundSpeaker Speaker(Entity entity)
    {
        if (_speakers.TryGetValue(entity, out FoundSpeaker? speaker)) return speaker;
        entity.Mentions.Sort();
        return _speakers[entity] = new FoundSpeaker(entity.Name, entity.Kind, [.. entity.Mentions.Distinct()]);
    }

    private QuoteForm FormOf(List<TextSpan> contents)
    {
        int words = 0, quoted = 0;
        foreach (TextSpan span in contents)
        {
            for (int i = _draft.TokenAt(span.Start); i < _draft.Tokens.Length && _draft.Tokens[i].Span.Start < span.End; i++)
            {
                if (_draft.Tokens[i].Kind == TokenKind.Sign) continue;
                words++;
                if (_draft.QuoteOf[i] >= 0) quoted++;
            }
        }
        return quoted == 0 ? QuoteForm.Indirect : quoted * 10 >= words * 9 ? QuoteForm.Direct : QuoteForm.Mixed;
    }

    private string Reason(Statement statement, Lead lead)
    {
        if (statement.Source is null || lead.Why.StartsWith("goes on", StringComparison.Ordinal)) return statement.Cue is { } only ? $"“{only.In(_draft.Text)}”: {lead.Why}" : lead.Why;
        string words = Beside(statement);
        return lead.Entity is null ? $"“{words}”: {lead.Why}" : $"“{words}” → {lead.Entity.Name}{lead.Why}";
    }

    // Source and cue as the text has them, cut where they are long.
    private string Beside(Statement statement)
    {
        TextSpan source = _draft.Span(statement.Source!.Value.First, statement.Source.Value.Last);
        TextSpan cue = statement.Cue ?? source;
        bool together = Math.Max(source.Start, cue.Start) - Math.Min(source.End, cue.End) is >= 0 and <= 2;
        string words = together ? new TextSpan(Math.Min(source.Start, cue.Start), Math.Max(source.End, cue.End)).In(_draft.Text) : cue.In(_draft.Text);
        return words.Length <= 60 ? words : string.Concat(words.AsSpan(0, char.IsHighSurrogate(words[56]) ? 56 : 57), "…");
    }
}
