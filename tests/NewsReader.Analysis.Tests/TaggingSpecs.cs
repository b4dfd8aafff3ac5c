using NewsReader.Analysis.Paragraphs;
using NewsReader.Analysis.Sentences;
using NewsReader.Analysis.Tagging;
using NewsReader.Analysis.Tokens;
using Xunit;

namespace NewsReader.Analysis.Tests;

public class TaggingSpecs
{
    [Theory]
    [InlineData("The mayor said the plan was wrong.", "DT NN VBD DT NN VBD JJ .")]
    [InlineData("She didn’t plan to run.", "PRP VBD RB VB TO VB .")]
    [InlineData("“I will,” he said.", "`` PRP MD , '' PRP VBD .")]
    [InlineData("\"I will,\" he said.", "`` PRP MD , '' PRP VBD .")]
    [InlineData("Okafor’s office says it’s fine.", "NNP POS NN VBZ PRP VBZ JJ .")]
    public void Words_are_told_by_their_part_of_speech(string text, string tags) =>
        Assert.Equal(tags, string.Join(' ', Tag(text).Tags.Select(t => t.Write())));

    [Theory]
    [InlineData("said", "say")]
    [InlineData("says", "say")]
    [InlineData("wrote", "write")]
    [InlineData("has", "have")]
    [InlineData("thought", "think")]
    [InlineData("tweeted", "tweet")]
    [InlineData("denied", "deny")]
    [InlineData("claims", "claim")]
    public void Verbs_have_their_base_form(string verb, string lemma) => Assert.Equal(lemma, Tag($"He {verb} that it rained.").Lemma(1));

    [Theory]
    [InlineData("Mr. Marek Lukanov met reporters in Oslo.", "Person:Marek Lukanov Location:Oslo")]
    [InlineData("The mayor, Ines Okafor, said so.", "Person:Ines Okafor")]
    [InlineData("A spokesman for Harrow Rail Corp. said so.", "Organisation:Harrow Rail Corp.")]
    [InlineData("It rained all day and they left.", "")]
    public void Names_are_found_with_their_kind(string text, string names) => Assert.Equal(names, Names(text));

    private static TaggedText Tag(string text)
    {
        ParagraphSpan[] paragraphs = ParagraphClassifier.Classify(text, ParagraphSplitter.Split(text), null);
        List<Token> tokens = Tokenizer.Cut(text, paragraphs);
        return Tagger.Shared.Tag(new Draft(text, paragraphs, tokens, SentenceSplitter.Split(text, paragraphs, tokens), []));
    }

    private static string Names(string text)
    {
        IReadOnlyList<Token> tokens = Show.Analyze(text).Tokens;
        TaggedText tagged = Tag(text);
        List<string> names = [];
        for (int i = 0; i < tokens.Count; i++)
        {
            string word = tokens[i].Span.In(text);
            if (tagged.Names[i].Begins()) names.Add($"{tagged.Names[i].Kind()}:{word}");
            else if (tagged.Names[i] != NameTag.Outside) names[^1] += " " + word;
        }
        return string.Join(' ', names);
    }
}
