using System.Globalization;
using NewsReader.Analysis.Attributions;
using NewsReader.Analysis.Tokens;

namespace NewsReader.Analysis.Speakers;

/// <summary>Writes what was found as the result has it: spans in order, the form, the speaker, and why.</summary>
internal sealed class AttributionWriter(Draft draft, Dictionary<Statement, Lead> leads)
{
    // Beside a quote there is room for so much.
    private const int LongestWhy = 120;
    private const int LongestWords = 48;

    private readonly Dictionary<Entity, FoundSpeaker> _speakers = [];

    /// <summary>The attributions in the statements' order, and their speakers in order of first mention.</summary>
    public (Attribution[] Attributions, FoundSpeaker[] Speakers) Write(List<Statement> statements)
    {
        foreach (Statement statement in statements) if (LeadOf(statement).Entity is { } entity && statement.Source is { } source) entity.Mentions.Add(Reference(source));
        Attribution[] attributions = [.. statements.Select(Write)];
        FoundSpeaker[] speakers = [.. _speakers.Values.OrderBy(s => s.Mentions[0].Start).ThenBy(s => s.Name, StringComparer.Ordinal)];
        return (attributions, speakers);
    }

    private Attribution Write(Statement statement)
    {
        if (statement.Joined.Count == 0) return Write(statement, statement.Contents, statement.Confidence, "");
        HashSet<TextSpan> joined = [.. statement.Joined.SelectMany(quotation => quotation.Parts)];
        List<TextSpan> own = statement.Contents.FindAll(content => !joined.Contains(content));
        double confidence = statement.Confidence * Continuations.Sure;
        // That words of a later paragraph are the same speaker's rests on their place alone.
        bool isFar = ParagraphOf(statement.Joined[0].Parts[0]) != ParagraphOf(own[^1]);
        string onward = isFar ? $"; goes on {Place(statement.Joined[0].Parts[0])}" : "; goes on", after = $"; goes on after {Place(own[^1])}";
        return Write(statement, statement.Contents, confidence, onward) with
        {
            Parts = [Write(statement, own, statement.Confidence, ""), .. statement.Joined.Select(quotation => Write(statement, [.. quotation.Parts], confidence, after))],
        };
    }

    // As the page makes a link of it.
    private string Place(TextSpan words) => string.Create(CultureInfo.InvariantCulture, $"(paragraph\u00A0{ParagraphOf(words) + 1})");

    private Attribution Write(Statement statement, List<TextSpan> words, double confidence, string onward)
    {
        Lead lead = LeadOf(statement);
        List<TextSpan> contents = Ordered(words);
        return new Attribution
        {
            Contents = contents,
            Cue = statement.Cue,
            Sources = ShownSource(statement) is { } source ? [draft.Span(source.First, source.Last)] : [],
            Form = IsTurn(statement) ? QuoteForm.Direct : FormOf(contents),
            Speaker = lead.Entity is null ? null : Speaker(lead.Entity),
            SpeakerKind = lead.Entity?.Kind ?? (lead.IsUnnamed ? SpeakerKind.Unnamed : null),
            Confidence = Math.Round(confidence, 2),
            Why = Shortened(Reason(statement, lead, contents[0]), LongestWhy - onward.Length) + onward,
        };
    }

    // A hostile file may write a word without an end where a name belongs.
    private Lead LeadOf(Statement statement) => leads[statement] is { Entity.Name.Length: > FoundSpeaker.MaxNameLength } ? Lead.Unnamed : leads[statement];

    private TokenRange? ShownSource(Statement statement) => statement.Source is { } source ? Datelines.Without(draft, source) : null;

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

    private TextSpan Reference(TokenRange source)
    {
        source = Datelines.Without(draft, source);
        int last = source.Last;
        while (last > source.First && (draft.Words[last] == "'s" || draft.Tokens[last].Kind == TokenKind.Sign)) last--;
        return draft.Span(source.First, last);
    }

    private FoundSpeaker Speaker(Entity entity)
    {
        if (_speakers.TryGetValue(entity, out FoundSpeaker? speaker)) return speaker;
        return _speakers[entity] = new FoundSpeaker(entity.Name, entity.Kind, Apart(entity.Mentions));
    }

    // Of references that overlap, as a name and the source around it, the shorter one stays.
    private static List<TextSpan> Apart(List<TextSpan> mentions)
    {
        mentions.Sort();
        List<TextSpan> apart = [];
        foreach (TextSpan mention in mentions)
        {
            if (apart.Count == 0 || mention.Start >= apart[^1].End) apart.Add(mention);
            else if (mention.Length < apart[^1].Length) apart[^1] = mention;
        }
        return apart;
    }

    private bool IsTurn(Statement statement) => statement.IsTurn || IsLabelled(statement);

    // NAME: words. Behind a headline's colon they are retold.
    private bool IsLabelled(Statement statement) =>
        statement.Source is { } source && source.Last + 1 < draft.Tokens.Length && draft.IsSign(source.Last + 1, ':')
        && draft.FirstToken[draft.ParagraphOf[source.First]] == source.First && !draft.IsTitle(draft.ParagraphOf[source.First])
        && statement.Contents.Count > 0 && draft.TokenAt(statement.Contents[0].Start) - source.Last <= 3;

    private QuoteForm FormOf(List<TextSpan> contents)
    {
        int words = 0, quoted = 0;
        foreach (TextSpan span in contents)
        {
            for (int i = draft.TokenAt(span.Start); i < draft.Tokens.Length && draft.Tokens[i].Span.Start < span.End; i++)
            {
                if (draft.Tokens[i].Kind == TokenKind.Sign) continue;
                words++;
                if (draft.QuoteOf[i] >= 0) quoted++;
            }
        }
        return quoted == 0 ? QuoteForm.Indirect : quoted * 10 >= words * 9 ? QuoteForm.Direct : QuoteForm.Mixed;
    }

    private string Reason(Statement statement, Lead lead, TextSpan words)
    {
        string way = Leads.Told(lead, ParagraphOf(words));
        if (statement.Source is null) return statement.Cue is { } only ? $"“{Shortened(only.In(draft.Text), LongestWords)}”: {way}" : way;
        return $"“{Shortened(Beside(statement), LongestWords)}”{(lead.Entity is null ? ": " : " → ")}{way}";
    }

    // Where the reader sees the reason: beside the words said.
    private int ParagraphOf(TextSpan words) => draft.ParagraphOf[Math.Min(draft.TokenAt(words.Start), draft.Tokens.Length - 1)];

    // Source and cue in the text's order.
    private string Beside(Statement statement)
    {
        TokenRange words = Datelines.Without(draft, statement.Source!.Value);
        TextSpan source = draft.Span(words.First, words.Last);
        if (statement.Cue is not { IsEmpty: false } cue) return source.In(draft.Text);
        TextSpan both = new(Math.Min(source.Start, cue.Start), Math.Max(source.End, cue.End));
        if (both.Length <= source.Length + cue.Length + 2) return both.In(draft.Text);
        return source < cue ? $"{Shortened(source.In(draft.Text), LongestWords / 2)} {cue.In(draft.Text)}" : $"{cue.In(draft.Text)} {source.In(draft.Text)}";
    }

    // Cut after a word, unless that leaves less than half.
    private static string Shortened(string words, int longest)
    {
        string line = words.Replace('\n', ' ');
        if (line.Length <= longest) return line;
        int end = line.LastIndexOf(' ', longest - 1);
        if (end < longest / 2) end = longest - 1;
        if (char.IsHighSurrogate(line[end - 1])) end--;
        return string.Concat(line.AsSpan(0, end).TrimEnd(" ,;:–—-"), "…");
    }
}
