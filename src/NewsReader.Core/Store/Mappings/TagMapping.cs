using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsReader.Core.Annotations;
using NewsReader.Core.Articles;
using NewsReader.Core.Readers;

namespace NewsReader.Core.Store.Mappings;

internal sealed class TagMapping :
    IEntityTypeConfiguration<Tag>, IEntityTypeConfiguration<ArticleTag>, IEntityTypeConfiguration<QuoteTag>, IEntityTypeConfiguration<ClaimTag>
{
    public void Configure(EntityTypeBuilder<Tag> tag) => tag.HasIndex(t => t.Folded).IsUnique();

    public void Configure(EntityTypeBuilder<ArticleTag> tagged)
    {
        tagged.HasKey(t => new { t.ArticleId, t.TagId });
        tagged.HasOne<Reader>().WithMany().HasForeignKey(t => t.AuthorId);
    }

    public void Configure(EntityTypeBuilder<QuoteTag> tagged)
    {
        tagged.HasKey(t => new { t.QuoteId, t.TagId });
        tagged.HasOne<Reader>().WithMany().HasForeignKey(t => t.AuthorId);
    }

    public void Configure(EntityTypeBuilder<ClaimTag> tagged)
    {
        tagged.HasKey(t => new { t.ClaimId, t.TagId });
        tagged.HasOne<Reader>().WithMany().HasForeignKey(t => t.AuthorId);
    }
}
