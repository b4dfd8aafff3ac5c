namespace NewsReader.Core.Searching.Queries;

/// <summary>A field that a query can ask for, typed by its name in small letters. <see cref="QueryFields"/> says what each takes and means.</summary>
public enum QueryField
{
    /// <summary><c>speaker:</c> who is quoted.</summary>
    Speaker = 0,

    /// <summary><c>said:</c> words of a quote.</summary>
    Said = 1,

    /// <summary><c>title:</c> words of an article's title.</summary>
    Title = 2,

    /// <summary><c>outlet:</c> who published the article.</summary>
    Outlet = 3,

    /// <summary><c>author:</c> who wrote the article.</summary>
    Author = 4,

    /// <summary><c>tag:</c> a tag, of the article or of a quote or claim in it.</summary>
    Tag = 5,

    /// <summary><c>claim:</c> words of a claim's statement.</summary>
    Claim = 6,

    /// <summary><c>verdict:</c> how a claim was judged.</summary>
    Verdict = 7,

    /// <summary><c>form:</c> how a quote is rendered.</summary>
    Form = 8,

    /// <summary><c>review:</c> what a person made of a quote.</summary>
    Review = 9,

    /// <summary><c>has:</c> what there is in the article or on it.</summary>
    Has = 10,

    /// <summary><c>is:</c> how the article stands with the reader.</summary>
    Is = 11,

    /// <summary><c>lang:</c> the article's language.</summary>
    Lang = 12,

    /// <summary><c>after:</c> published on or after the first day of the date given.</summary>
    After = 13,

    /// <summary><c>before:</c> published strictly before the first day of the date given.</summary>
    Before = 14,

    /// <summary><c>on:</c> published within the date given.</summary>
    On = 15,

    /// <summary><c>in:</c> where the bare words beside it are looked for. No part of a tree: it sets their <see cref="TextPlace"/>.</summary>
    In = 16,
}
