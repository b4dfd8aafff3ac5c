using NewsReader.Analysis.Attributions;

namespace NewsReader.Analysis.Speakers;

/// <summary>Leads each statement's source to a person or body, or says why it could not.</summary>
internal sealed class SpeakerFinder
{
    private static readonly Lead Sourceless = Lead.Unknown("nobody is named beside it");

    private readonly Draft _draft;
    private readonly List<Statement> _statements;
    private readonly List<NameMention> _mentions;
    private readonly Discourse _discourse;
    private readonly SourceReader _sources;
    private readonly Dictionary<int, Statement> _sourceAt = [];
    private readonly Dictionary<Statement, Lead> _leads = [];

    /// <summary>Links the names of <paramref name="draft"/>; whom pronouns mean is for <paramref name="judge"/> to say.</summary>
    public SpeakerFinder(Draft draft, List<Statement> statements, NameGenders genders, Judge judge)
    {
        (_draft, _statements) = (draft, statements);
        _mentions = new Roster(draft, genders, NameFinder.Find(draft, genders)).Mentions;
        _discourse = new Discourse(draft, _mentions, judge);
        _sources = new SourceReader(draft, _mentions, _discourse);
        foreach (Statement statement in statements) if (statement.Source is { } source) _sourceAt.TryAdd(_sources.Bare(source).First, statement);
    }

    /// <summary>The names of the text, linked.</summary>
    public List<NameMention> Mentions => _mentions;

    /// <summary>The attributions in the statements' order, and their speakers in order of first mention.</summary>
    public static (Attribution[] Attributions, FoundSpeaker[] Speakers) Resolve(Draft draft, List<Statement> statements)
    {
        SpeakerModel model = SpeakerModel.Shared;
        SpeakerFinder finder = new(draft, statements, model.Names, new Antecedents(model.Antecedents).Judge);
        finder.ReadOn();
        return new AttributionWriter(draft, finder._leads).Write(statements);
    }

    /// <summary>Reads the text from start to end, each name, pronoun and statement where it stands.</summary>
    public void ReadOn()
    {
        Statement[] order = [.. _statements.OrderBy(Anchor)];
        int mention = 0, statement = 0;
        for (int i = 0; i < _draft.Tokens.Length; i++)
        {
            if (mention < _mentions.Count && _mentions[mention].Tokens.First == i) _discourse.Meet(_mentions[mention++]);
            else if (Pronouns.Of(_draft.Words[i]) is not Gender.Unknown and var gender) MeetPronoun(i, gender);
            else if (Pronouns.OfReflexive(_draft.Words[i]) is not Gender.Unknown and var told) _discourse.MeetReflexive(i, told);
            while (statement < order.Length && Anchor(order[statement]) == i) Read(order[statement++]);
        }
        Quoted quoted = new(_draft, _statements);
        foreach (Statement spoken in _statements) _leads[spoken] = Later(spoken, quoted);
    }

    // Where the reader learns who speaks.
    private int Anchor(Statement statement) => statement.Source?.Last ?? Math.Min(_draft.TokenAt(statement.Contents[0].Start), _draft.Tokens.Length - 1);

    private void MeetPronoun(int token, Gender gender)
    {
        Statement? statement = _sourceAt.GetValueOrDefault(token);
        bool after = statement is not null && statement.Contents[0].Start < _draft.Tokens[token].Span.Start;
        PronounUse use = statement is null ? PronounUse.None : after ? PronounUse.After : PronounUse.Before;
        _sources.Met(token, _discourse.Meet(token, gender, use, after ? _draft.TokenAt(statement!.Contents[0].Start) : -1));
    }

    private void Read(Statement statement)
    {
        Lead lead = statement.Source is { } source ? _sources.Read(source) : Sourceless;
        _leads[statement] = lead;
        _discourse.Spoke(lead.Entity);
        _sources.Spoke(lead.Entity, Anchor(statement));
    }

    // What only the whole text tells: a speaker who comes later, and who "I" is in a quotation.
    private Lead Later(Statement statement, Quoted quoted)
    {
        Lead lead = _leads.GetValueOrDefault(statement) ?? Sourceless;
        if (lead.Entity is not null) return lead;
        if (statement.Source is not { } source) return lead;
        return Quoted.IsSpeaker(_draft, _sources.Bare(source)) ? quoted.Of(source.First, statement, _leads) ?? lead : lead;
    }
}
