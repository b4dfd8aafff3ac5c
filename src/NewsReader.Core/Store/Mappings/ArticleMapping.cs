using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsReader.Core.Articles;

namespace NewsReader.Core.Store.Mappings;

internal sealed class ArticleMapping : IEntityTypeConfiguration<Article>
{
    public void Configure(EntityTypeBuilder<Article> article)
    {
        article.HasIndex(a => a.SourceKey).IsUnique();
        article.HasIndex(a => new { a.Day, a.Id });
        article.HasIndex(a => new { a.Outlet, a.Day, a.Id });
        // Deleted articles are few; those that are there are many, and few of them have to be passed over.
        article.HasIndex(a => new { a.Day, a.Id }, "IX_Articles_Deleted").HasFilter("\"DeletedUtc\" IS NOT NULL");
    }
}
