namespace NewsReader.Benchmarks.Generating;

/// <summary>Writes the paragraphs of one article: a few people, who are introduced when they first speak.</summary>
internal sealed class Prose(Dice dice)
{
    private const int CastSize = 4;

    private readonly Person[] _cast = [.. Enumerable.Range(0, CastSize).Select(_ => Names.People.Pick(dice)).DistinctBy(person => person.Last)];
    private readonly HashSet<Person> _introduced = [];

    /// <summary>A headline, without a full stop.</summary>
    public string Title() =>
        $"{Names.Places.Pick(dice)} {Noun()} {Vocabulary.Actions.Pick(dice)} the {Adjective()} {Noun()} {Vocabulary.Circumstances.Pick(dice)}";

    /// <summary>A paragraph of narration, direct speech or reported speech.</summary>
    public string Paragraph() => dice.Below(10) switch
    {
        < 4 => $"{Sentence()} {Sentence()} {Sentence()}",
        < 6 => $"{QuoteBefore()} {Sentence()}",
        < 7 => $"{Sentence()} {QuoteAfter()}",
        < 9 => $"{SplitQuote()} {Sentence()}",
        _ => $"{Reported()} {Sentence()}",
    };

    private string Noun() => Vocabulary.Nouns.Pick(dice);

    private string Adjective() => Vocabulary.Adjectives.Pick(dice);

    private string Thing() => dice.Chance(0.5) ? $"the {Noun()}" : $"the {Adjective()} {Noun()}";

    private string Sentence() => dice.Below(5) switch
    {
        0 => Begin($"{Thing()} in {Names.Places.Pick(dice)} {Vocabulary.Actions.Pick(dice)} {Thing()} {Vocabulary.Circumstances.Pick(dice)}."),
        1 => $"The {Names.Organisations.Pick(dice)} {Vocabulary.Actions.Pick(dice)} {Thing()}, which had cost {Amount()} crowns since {1990 + dice.Below(35)}.",
        2 => Begin($"{Thing()} and {Thing()} have been under review since {Thing()} was {Vocabulary.Actions.Pick(dice)}."),
        3 => $"Of the {dice.Below(900) + 20} people who live near {Thing()}, {dice.Below(60) + 20} percent want {Thing()} back.",
        _ => Begin($"{Clause()}, while {Thing()} {Vocabulary.Actions.Pick(dice)} nothing but {Thing()}."),
    };

    private string Clause() => $"{Thing()} {Vocabulary.Actions.Pick(dice)} {Thing()}";

    private string Spoken() => dice.Below(3) switch
    {
        0 => $"we have never seen {Thing()} that needed {Thing()} so badly",
        1 => $"{Clause()}, and nobody asked {Thing()} what it would cost",
        _ => $"you can’t run {Thing()} on promises, and {Thing()} isn’t a reason to try",
    };

    private string QuoteBefore() => $"“{Begin(Spoken())},” {Said(Speaker())}.";

    private string QuoteAfter() => $"{Begin(Speaker().Text)} {Cue()}: “{Begin(Spoken())}.”";

    private string SplitQuote() => $"“{Begin(Spoken())},” {Said(Speaker())}. “{Begin(Spoken())}.”";

    private string Reported() => $"{Begin(Speaker().Text)} said that {Clause()} {Vocabulary.Circumstances.Pick(dice)}.";

    private string Cue() => Vocabulary.Cues.Pick(dice) is var cue && cue == "told" ? "told reporters" : cue;

    private string Said((string Text, bool IsShort) speaker) =>
        speaker.IsShort || dice.Chance(0.5) ? $"{speaker.Text} {Cue()}" : $"said {speaker.Text.TrimEnd(',')}";

    // In full the first time, then by surname or, mostly within a run of quotes, by pronoun.
    private (string Text, bool IsShort) Speaker()
    {
        var person = dice.Any(_cast);
        if (_introduced.Add(person)) return ($"{person.Name}, {person.Role},", false);
        return (dice.Chance(0.2) ? person.Pronoun : person.Last, true);
    }

    private string Amount() => $"{dice.Below(90) + 3}.{dice.Below(10)} million";

    private static string Begin(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
