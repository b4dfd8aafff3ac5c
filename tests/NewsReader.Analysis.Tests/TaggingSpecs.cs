using CsCheck;
using NewsReader.Analysis.Learning;
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

    [Theory]
    [InlineData("She said the plan was wrong.", "She<nsubj<said said<root the<det<plan plan<nsubj<wrong was<cop<wrong wrong<ccomp<said .<punct<said")]
    [InlineData("The mayor of Harrow denied it.", "The<det<mayor mayor<nsubj<denied of<case<Harrow Harrow<nmod<mayor denied<root it<dobj<denied .<punct<denied")]
    [InlineData("“It rained,” he said.", "“<punct<said It<nsubj<rained rained<ccomp<said ,<punct<said ”<punct<said he<nsubj<said said<root .<punct<said")]
    public void Words_hang_on_their_heads(string text, string arcs) => Assert.Equal(arcs, Arcs(text));

    [Fact]
    public void Every_token_has_one_entry_and_heads_make_trees() => AnalysisLaws.AnyText.Sample(CheckTrees, iter: 2000);

    [Theory]
    [InlineData("said ")]
    [InlineData("“")]
    [InlineData("\"a ")]
    [InlineData("Ada Brandt, ")]
    [InlineData("x")]
    public void A_sentence_of_any_length_is_tagged(string piece) => CheckTrees(string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length)));

    [Theory]
    [InlineData("clusters")]
    [InlineData("tags")]
    [InlineData("names")]
    [InlineData("parser")]
    public void A_model_that_is_cut_short_or_damaged_is_refused(string name)
    {
        byte[] bytes = Model(name), damaged = [.. bytes];
        damaged[^10] ^= 1;
        Assert.Equal($"The model “{name}” can't be used: it is damaged (its check sum is wrong). Install NewsReader again, or train the models anew.", Refusal(name, damaged));
        Assert.Equal($"The model “{name}” can't be used: it is damaged (its check sum is wrong). Install NewsReader again, or train the models anew.", Refusal(name, bytes[..^10]));
        Assert.Equal($"The model “{name}” can't be used: it is no model file. Install NewsReader again, or train the models anew.", Refusal(name, []));
    }

    [Fact]
    public void A_model_of_another_version_or_kind_is_refused()
    {
        byte[] old = Model("tags");
        old[4] = 99;
        Assert.Equal("The model “tags” can't be used: it is of version 99, and this program reads version 2. Install NewsReader again, or train the models anew.", Refusal("tags", old));
        Assert.Equal("The model “tags” can't be used: it holds the model “names”. Install NewsReader again, or train the models anew.", Refusal("tags", Model("names")));
    }

    [Theory]
    [InlineData("clusters")]
    [InlineData("tags")]
    [InlineData("names")]
    [InlineData("parser")]
    public void A_model_whose_inside_is_another_is_refused(string name)
    {
        using MemoryStream file = new();
        ModelFile.Write(file, name, writer => writer.Write(new byte[5000]));
        Assert.StartsWith($"The model “{name}” can't be used: ", Refusal(name, file.ToArray()), StringComparison.Ordinal);
    }

    private static void CheckTrees(string text)
    {
        Draft draft = Draft.Read(text);
        TaggedText tagged = Tagger.Shared.Tag(draft);
        int count = draft.Tokens.Length;
        Assert.All((int[])[tagged.Tags.Length, tagged.Names.Length, tagged.Words.Length,
            tagged.Forms.Length, tagged.Lemmas.Length, tagged.Shapes.Length, tagged.Cases.Length, tagged.Clusters.Length, tagged.Heads.Length, tagged.Relations.Length], length => Assert.Equal(count, length));
        bool[] reaches = new bool[count];
        for (int i = 0; i < count; i++) CheckHead(draft, tagged.Heads, i, reaches);
    }

    // Follows the heads from token i up to a root, or to a token from which the way to a root is known.
    private static void CheckHead(Draft draft, int[] heads, int i, bool[] reaches)
    {
        List<int> way = [];
        for (int at = i; at >= 0 && !reaches[at]; at = heads[at])
        {
            way.Add(at);
            Assert.True(way.Count <= draft.Tokens.Length, $"the heads from token {i} go round");
            Assert.True(heads[at] < 0 || draft.SentenceOf[heads[at]] == draft.SentenceOf[at], $"token {at} hangs on another sentence");
        }
        foreach (int passed in way) reaches[passed] = true;
    }

    private static byte[] Model(string name)
    {
        using Stream file = typeof(TextAnalyzer).Assembly.GetManifestResourceStream(name + ".model")!;
        byte[] bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return bytes;
    }

    private static string Refusal(string name, byte[] bytes)
    {
        using MemoryStream file = new(bytes);
        return Assert.Throws<InvalidDataException>(() => name switch
        {
            "clusters" => (object)ModelFile.Read(file, name, WordClusters.Read),
            "tags" => ModelFile.Read(file, name, TagModel.Read),
            "names" => ModelFile.Read(file, name, NameModel.Read),
            _ => ModelFile.Read(file, name, ParserModel.Read),
        }).Message;
    }

    private static string Arcs(string text)
    {
        IReadOnlyList<Token> tokens = Show.Analyze(text).Tokens;
        TaggedText tagged = Tag(text);
        return string.Join(' ', tokens.Select((t, i) =>
            $"{t.Span.In(text)}<{tagged.Relations[i].Write()}{(tagged.Heads[i] < 0 ? "" : "<" + tokens[tagged.Heads[i]].Span.In(text))}"));
    }

    private static TaggedText Tag(string text) => Tagger.Shared.Tag(Draft.Read(text));

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
