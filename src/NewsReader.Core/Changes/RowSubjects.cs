using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using NewsReader.Core.Annotations;
using NewsReader.Core.Articles;
using NewsReader.Core.Speakers;

namespace NewsReader.Core.Changes;

/// <summary>One thing that has a history.</summary>
/// <param name="Kind">What kind of thing.</param>
/// <param name="Id">Its number.</param>
internal readonly record struct Subject(SubjectKind Kind, int Id);

/// <summary>Tells what a changed row is about.</summary>
internal static class RowSubjects
{
    // The article that evidence refers to is not changed by it.
    private static readonly Dictionary<Type, (string Property, SubjectKind Kind)[]> Named = new()
    {
        [typeof(Article)] = [(nameof(Article.Id), SubjectKind.Article)],
        [typeof(ArticleTag)] = [(nameof(ArticleTag.ArticleId), SubjectKind.Article)],
        [typeof(Quote)] = [(nameof(Quote.ArticleId), SubjectKind.Article), (nameof(Quote.SpeakerId), SubjectKind.Speaker)],
        [typeof(TextAnchor)] = [(nameof(TextAnchor.ArticleId), SubjectKind.Article)],
        [typeof(Note)] = [(nameof(Note.ArticleId), SubjectKind.Article)],
        [typeof(Speaker)] = [(nameof(Speaker.Id), SubjectKind.Speaker), (nameof(Speaker.MergedIntoId), SubjectKind.Speaker)],
        [typeof(SpeakerName)] = [(nameof(SpeakerName.SpeakerId), SubjectKind.Speaker)],
        [typeof(Claim)] = [(nameof(Claim.Id), SubjectKind.Claim)],
        [typeof(ClaimTag)] = [(nameof(ClaimTag.ClaimId), SubjectKind.Claim)],
        [typeof(Evidence)] = [(nameof(Evidence.ClaimId), SubjectKind.Claim)],
        [typeof(Ruling)] = [(nameof(Ruling.ClaimId), SubjectKind.Claim)],
        [typeof(ClaimAppearance)] = [(nameof(ClaimAppearance.ArticleId), SubjectKind.Article), (nameof(ClaimAppearance.ClaimId), SubjectKind.Claim)],
    };

    /// <summary>What the row, which is about to be saved, was about.</summary>
    public static IReadOnlyList<Subject> Before(EntityEntry entry) =>
        entry.State == EntityState.Added ? [] : [.. In(entry, property => property.OriginalValue), .. OfQuote(entry)];

    /// <summary>What the row, which has been saved and not removed, is about.</summary>
    public static IReadOnlyList<Subject> After(EntityEntry entry) => [.. In(entry, property => property.CurrentValue), .. OfQuote(entry)];

    private static IEnumerable<Subject> In(EntityEntry entry, Func<PropertyEntry, object?> value)
    {
        foreach (var (property, kind) in Named.GetValueOrDefault(entry.Metadata.ClrType) ?? [])
            if (value(entry.Property(property)) is int id) yield return new Subject(kind, id);
    }

    // A tag on a quote is about what the quote is about.
    private static IEnumerable<Subject> OfQuote(EntityEntry entry) =>
        entry.Entity is QuoteTag { Quote: { } quote } ? In(entry.Context.Entry(quote), property => property.CurrentValue) : [];
}
