using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using NewsReader.Analysis.Attributions;
using NewsReader.Core.Articles;
using NewsReader.Core.Speakers;

namespace NewsReader.Web.Pages.Speakers;

/// <summary>Which of a speaker's quotes are shown: all that fit every part that is given.</summary>
public sealed record SpeakerFilter
{
    /// <summary>The outlet; null for any.</summary>
    public string? Outlet { get; init; }

    /// <summary>A tag of the quote or of its article, in any case; null for any or none.</summary>
    public string? Tag { get; init; }

    /// <summary>The first day; null for any.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day; null for any.</summary>
    public DateOnly? To { get; init; }

    /// <summary>How the words are given; null for any form.</summary>
    public QuoteForm? Form { get; init; }

    /// <summary>What a person said of them; null for all but rejected ones.</summary>
    public Review? Review { get; init; }

    /// <summary>Whether everything fits that is not rejected.</summary>
    public bool IsOpen => this == new SpeakerFilter();

    /// <summary>The address of a speaker's page so filtered.</summary>
    public string Address(int speakerId)
    {
        var query = new QueryBuilder();
        if (Outlet is not null) query.Add("outlet", Outlet);
        if (Tag is not null) query.Add("tag", Tag);
        if (From is { } from) query.Add("from", Day(from));
        if (To is { } to) query.Add("to", Day(to));
        if (Form is { } form) query.Add("form", form.ToString().ToLowerInvariant());
        if (Review is { } review) query.Add("review", review.ToString().ToLowerInvariant());
        return string.Create(CultureInfo.InvariantCulture, $"/speakers/{speakerId}{query}#said");
    }

    /// <summary>A day as addresses and fields have it.</summary>
    public static string Day(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture) ?? "";

    /// <summary>The quotes that fit.</summary>
    public IQueryable<Quote> Of(IQueryable<Quote> quotes)
    {
        quotes = Review is { } review ? quotes.Where(q => q.Review == review) : quotes.Where(q => q.Review != Core.Articles.Review.Rejected);
        if (Outlet is not null) quotes = quotes.Where(q => q.Article!.Outlet == Outlet);
        if (From is { } from) quotes = quotes.Where(q => q.Article!.Day >= from);
        if (To is { } to) quotes = quotes.Where(q => q.Article!.Day <= to);
        if (Form is { } form) quotes = quotes.Where(q => q.Form == form);
        if (Tag is null) return quotes;
        string folded = NameFolding.Fold(Tag);
        return quotes.Where(q => q.Article!.Tags.Any(t => t.Tag!.Folded == folded) || q.Tags.Any(t => t.Tag!.Folded == folded));
    }
}
