using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsReader.Core.Articles;
using NewsReader.Core.Readers;

namespace NewsReader.Core.Store.Mappings;

internal sealed class QuoteMapping : IEntityTypeConfiguration<Quote>
{
    public void Configure(EntityTypeBuilder<Quote> quote)
    {
        quote.HasIndex(q => new { q.ArticleId, q.Position });
        quote.HasIndex(q => new { q.SpeakerId, q.ArticleId });
        quote.HasOne<Revision>().WithMany().HasForeignKey(q => q.RevisionId);
        quote.HasOne<Reader>().WithMany().HasForeignKey(q => q.AuthorId);
        quote.Property(q => q.Contents).AsSpans();
        quote.Property(q => q.Sources).AsSpans();
        quote.Property(q => q.Cue).AsSpan();
        quote.Ignore(q => q.IsPersons);
    }
}
