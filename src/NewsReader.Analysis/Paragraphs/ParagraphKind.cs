namespace NewsReader.Analysis.Paragraphs;

/// <summary>What a paragraph is in its article. The numbers are stored: never change or reuse one.</summary>
public enum ParagraphKind
{
    /// <summary>The running text.</summary>
    Body = 0,

    /// <summary>The article's own title.</summary>
    Title = 1,

    /// <summary>A heading inside the article.</summary>
    Heading = 2,

    /// <summary>Who wrote it, often with the place.</summary>
    Byline = 3,

    /// <summary>The words under a picture or table.</summary>
    Caption = 4,

    /// <summary>Newsletter sign-ups, privacy notices, share and follow lines: no part of the article.</summary>
    Boilerplate = 5,
}
