using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsReader.Core.Articles;
using NewsReader.Core.Readers;

namespace NewsReader.Core.Store.Mappings;

internal sealed class QuoteMapping : IEntityTypeConfiguration<Quote>
{
    private static readonly string Waiting = $"\"Review\" = {(int)Review.Unreviewed} AND \"Origin\" = {(int)Origin.Machine}";

    public void Configure(EntityTypeBuilder<Quote> quote)
    {
        quote.HasIndex(q => new { q.SpeakerId, q.ArticleId, q.Review });
        quote.HasIndex(q => q.NameAsFound).HasFilter("\"SpeakerId\" IS NULL");
        quote.HasIndex(q => q.AnchorId).HasFilter("\"AnchorId\" IS NOT NULL");
        quote.HasIndex(q => q.AuthorId).HasFilter("\"AuthorId\" IS NOT NULL");
        // The orders of the review queue: of the findings that wait in it alone.
        quote.HasIndex(q => new { q.Confidence, q.Id }).HasFilter(Waiting);
        quote.HasIndex(q => new { q.SpeakerId, q.Id }).HasFilter(Waiting);
        quote.HasIndex(q => new { q.ArticleId, q.Position, q.Id }).HasFilter(Waiting);
        quote.HasOne<Revision>().WithMany().HasForeignKey(q => q.RevisionId);
        quote.HasOne<Reader>().WithMany().HasForeignKey(q => q.AuthorId);
        quote.Property(q => q.Contents).AsSpans();
        quote.Property(q => q.Sources).AsSpans();
        quote.Property(q => q.Cue).AsSpan();
        quote.Ignore(q => q.IsPersons);
    }
}
