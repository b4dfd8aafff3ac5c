namespace NewsReader.Analysis.Paragraphs;

/// <summary>What is measured in a paragraph to tell whether it is part of its article. The order is part of the trained model.</summary>
internal enum ParagraphSign
{
    /// <summary>How many words it has.</summary>
    Words,

    /// <summary>Its length against the article's middle one.</summary>
    Length,

    /// <summary>How many paragraphs stand before it, up to 20.</summary>
    FromStart,

    /// <summary>How many paragraphs stand after it, up to 20.</summary>
    FromEnd,

    /// <summary>Its place in the article, from 0 to 1.</summary>
    Place,

    /// <summary>How many paragraphs the article has.</summary>
    Paragraphs,

    /// <summary>The share of capitals among its letters.</summary>
    Capitals,

    /// <summary>The share of its words that begin with a capital.</summary>
    CapitalWords,

    /// <summary>The share of digits among its characters.</summary>
    Digits,

    /// <summary>Letters a word, on average.</summary>
    WordLength,

    /// <summary>The share of its longer words that stand nowhere else in the article.</summary>
    Strange,

    /// <summary>The share of its words that are small words of running text.</summary>
    SmallWords,

    /// <summary>Words that speak to the reader: you, your.</summary>
    You,

    /// <summary>Words in which the publisher speaks of itself: we, our, us.</summary>
    We,

    /// <summary>Words of saying, and he and she.</summary>
    Telling,

    /// <summary>Whether it opens by asking the reader to do something.</summary>
    Asks,

    /// <summary>Links, by their http, www or .com.</summary>
    Links,

    /// <summary>At signs.</summary>
    At,

    /// <summary>Angle brackets, braces, bars, underscores, copyright signs.</summary>
    Signs,

    /// <summary>Quotation marks.</summary>
    Marks,

    /// <summary>How it opens: with a letter 0, a digit 1, a bracket 2, a dash or star 3, a mark 4, else 5.</summary>
    Opening,

    /// <summary>How it closes: with a point 0, a letter or digit 1, a colon 2, a question or exclamation mark 3, a bracket 4, a mark 5, else 6.</summary>
    Closing,

    /// <summary>Points, question and exclamation marks inside.</summary>
    Stops,

    /// <summary>How often the very same paragraph stands in the article besides.</summary>
    Repeated,

    /// <summary>The words of the paragraph before; -1 where there is none.</summary>
    WordsBefore,

    /// <summary>The words of the paragraph after; -1 where there is none.</summary>
    WordsAfter,

    /// <summary>How many short paragraphs stand around it in one run.</summary>
    ShortRun,

    /// <summary>Whether the rules say that it is boilerplate.</summary>
    ByRules,

    /// <summary>Whether the rules say so of the paragraph before.</summary>
    BeforeByRules,

    /// <summary>Whether the rules say so of the paragraph after.</summary>
    AfterByRules,

    /// <summary>Whether it reads like a byline, a credit or a caption.</summary>
    Credits,

    /// <summary>What label it opens with: none 0, some words and a colon 1, a word for a note on the article or its makers and a colon 2.</summary>
    Label,

    /// <summary>Whether it stands near the end, opens with a name that stands nowhere else in the article and goes on to say what the one so called is or does.</summary>
    AuthorNote,

    /// <summary>How many other paragraphs of the article have its shape, if it is short.</summary>
    SameShape,

    /// <summary>Words for what a site offers beside its articles: newsletter, inbox, podcast, app.</summary>
    Offers,

    /// <summary>Words in which a text speaks of itself: this story, an earlier version, correction.</summary>
    OfItself,

    /// <summary>Words for those who make a newspaper: editor, columnist, author.</summary>
    Makers,

    /// <summary>Words of credits: reporting, photo, the names of agencies.</summary>
    Agencies,

    /// <summary>Whether it closes by pointing: here, above, below.</summary>
    Points,

    /// <summary>How many kinds of signs there are.</summary>
    Count,
}
