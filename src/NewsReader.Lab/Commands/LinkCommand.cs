using System.CommandLine;
using System.Globalization;
using NewsReader.Analysis;
using NewsReader.Analysis.Attributions;
using NewsReader.Analysis.Speakers;
using NewsReader.Lab.Corpora;

namespace NewsReader.Lab.Commands;

/// <summary><c>link FOLDER --out DIR</c>: leads the annotators' own sources to speakers, so that a scorer measures that stage alone.</summary>
internal static class LinkCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        Argument<DirectoryInfo> folder = new("folder") { Description = "Articles as NAME.txt with annotations in NAME.ann." };
        Option<DirectoryInfo> output = new("--out") { Description = "Where each article's findings go, as NAME.json.", Required = true };
        Command link = new("link", "Leads annotated sources to speakers.") { folder, output };
        link.SetAction(parsed => Link(parsed.InvocationConfiguration, parsed.GetRequiredValue(folder), parsed.GetRequiredValue(output)));
        return link;
    }

    private static int Link(InvocationConfiguration console, DirectoryInfo folder, DirectoryInfo output)
    {
        if (!folder.Exists)
        {
            console.Error.WriteLine($"There is no folder {folder.FullName}.");
            return 1;
        }
        int words = 0;
        TimeSpan spent = TimeSpan.Zero;
        foreach (BratArticle article in BratArticle.ReadAll(folder.FullName))
        {
            Draft draft = Draft.Read(article.Text);
            List<Statement> statements = GoldStatements.Of(draft, article);
            _ = draft.Tagged;
            long started = TimeProvider.System.GetTimestamp();
            (Attribution[] attributions, FoundSpeaker[] speakers) = SpeakerFinder.Resolve(draft, statements);
            spent += TimeProvider.System.GetElapsedTime(started);
            words += draft.Tokens.Length;
            FindingsFile.Write(output, article.Name, Findings(draft, attributions, speakers));
        }
        console.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{words / spent.TotalSeconds:N0} tokens a second"));
        return 0;
    }

    private static AnalyzedText Findings(Draft draft, Attribution[] attributions, FoundSpeaker[] speakers) => new()
    {
        Text = draft.Text,
        Language = "en",
        Paragraphs = draft.Paragraphs,
        Tokens = draft.Tokens,
        Sentences = draft.Sentences,
        Quotations = draft.Quotations,
        Attributions = attributions,
        Speakers = speakers,
    };
}
