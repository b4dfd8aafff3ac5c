using NewsReader.Analysis;
using NewsReader.Analysis.Attributions;
using NewsReader.Analysis.Attributions.Cues;
using NewsReader.Analysis.Attributions.Proposals;
using NewsReader.Analysis.Attributions.Roles;
using NewsReader.Analysis.Claims;
using NewsReader.Analysis.Paragraphs;
using NewsReader.Analysis.Quotes;
using NewsReader.Analysis.Sentences;
using NewsReader.Analysis.Speakers;
using NewsReader.Analysis.Tagging;
using NewsReader.Analysis.Tokens;

namespace NewsReader.Benchmarks;

/// <summary>An English article that holds what each stage of its analysis begins with, so that each can be run by itself.</summary>
internal sealed class StagedArticle
{
    private static readonly TagModels Tagging = TagModels.Read();
    private static readonly AttributionModels Attributing = AttributionModels.Shared;

    private readonly Draft _draft;
    private readonly List<TokenRange> _sentences;
    private readonly Scene _scene;
    private readonly CueMap _map;
    private readonly List<CueReadings> _readings;
    private readonly List<Statement> _statements;
    private readonly Attribution[] _attributions;

    /// <summary>Runs every stage of <paramref name="text"/> once.</summary>
    public StagedArticle(string text)
    {
        _draft = Draft.Read(text);
        _sentences = SentenceRanges.Of(_draft.SentenceOf);
        _scene = new Scene(_draft, _draft.Tagged);
        _map = Cues();
        _readings = Roles();
        _statements = StatementFinder.Find(_draft);
        _attributions = Speakers();
    }

    /// <summary>Paragraphs, boilerplate among them, tokens, language and sentences.</summary>
    public List<TextSpan> Layout()
    {
        ParagraphSpan[] paragraphs = ParagraphClassifier.Classify(_draft.Text, ParagraphSplitter.Split(_draft.Text), known: null);
        List<Token> tokens = Tokenizer.Cut(_draft.Text, paragraphs);
        LanguageVote.Detect(_draft.Text, tokens);
        ParagraphClassifier.MarkBoilerplate(_draft.Text, paragraphs, known: null);
        return SentenceSplitter.Split(_draft.Text, paragraphs, tokens);
    }

    /// <summary>Quotation marks.</summary>
    public Quotation[] Marks() => QuotationFinder.Find(_draft.Text, _draft.Paragraphs, _draft.IsEnglish);

    /// <summary>Parts of speech, base forms and names.</summary>
    public NameTag[] Tags()
    {
        WordForms words = WordForms.Of(_draft.Text, _draft.Tokens, Tagging.Clusters);
        PennTag[] tags = Tagging.Tags.Tag(words, _sentences);
        Tagging.Tags.Lemmas.Hash(_draft.Text, _draft.Tokens, tags, words);
        return Tagging.Names.Tag(words, tags, _sentences);
    }

    /// <summary>What hangs on what.</summary>
    public int[] Parse() => Tagging.Parser.Parse(_draft.Tagged.Words, _draft.Tagged.Lemmas, _draft.Tagged.Tags, _sentences).Heads;

    /// <summary>The cues, and what the stages of attribution look up.</summary>
    public CueMap Cues()
    {
        Scene scene = new(_draft, _draft.Tagged);
        return new CueMap(scene, new CueFinder(Attributing.Cues).Find(scene));
    }

    /// <summary>The likeliest contents and sources of each cue.</summary>
    public List<CueReadings> Roles()
    {
        RoleFinder roles = new(Attributing.Roles, _scene, _map);
        List<CueReadings> readings = new(_map.Cues.Count);
        for (int cue = 0; cue < _map.Cues.Count; cue++) readings.Add(roles.Find(cue));
        return readings;
    }

    /// <summary>The choice among them.</summary>
    public List<TakenProposal> Choose()
    {
        List<List<Proposal>> proposals = _readings.ConvertAll(readings => ProposalMaker.Make(_scene, readings));
        Choice.Judge(Attributing.Choice, _scene, _map, proposals);
        return Choice.Take(_scene, proposals, Attributing.Choice.Threshold);
    }

    /// <summary>Whom each statement leads to.</summary>
    public Attribution[] Speakers() => SpeakerFinder.Resolve(_draft, _statements).Attributions;

    /// <summary>Statements that someone could check.</summary>
    public FoundClaim[] Claims() => ClaimFinder.Find(_draft, _attributions);

    /// <summary>Everything.</summary>
    public AnalyzedText Whole(TextAnalyzer analyzer) => analyzer.Analyze(_draft.Text);
}
