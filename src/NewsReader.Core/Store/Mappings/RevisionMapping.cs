using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsReader.Core.Articles;

namespace NewsReader.Core.Store.Mappings;

internal sealed class RevisionMapping : IEntityTypeConfiguration<Revision>
{
    public void Configure(EntityTypeBuilder<Revision> revision)
    {
        revision.HasIndex(r => r.TextHash).IsUnique();
        revision.HasIndex(r => new { r.ArticleId, r.Ordinal }).IsUnique();
        revision.HasIndex(r => r.ArticleId, "IX_Revisions_Current").IsUnique().HasFilter("\"IsCurrent\" = 1");
        revision.Property(r => r.Text).AsPacked();
        revision.Property(r => r.Original).AsPacked();
        revision.Property(r => r.TextHash).AsHash();
        revision.Property(r => r.Sha256).AsHash();
        revision.Property(r => r.Warnings).AsJson();
    }
}
