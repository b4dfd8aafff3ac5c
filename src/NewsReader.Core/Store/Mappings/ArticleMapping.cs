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
        article.HasIndex(a => a.Outlet);
    }
}
