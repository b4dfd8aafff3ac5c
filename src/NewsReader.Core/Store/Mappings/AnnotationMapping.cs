using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsReader.Core.Annotations;
using NewsReader.Core.Articles;
using NewsReader.Core.Readers;

namespace NewsReader.Core.Store.Mappings;

internal sealed class AnnotationMapping : IEntityTypeConfiguration<TextAnchor>, IEntityTypeConfiguration<Note>
{
    public void Configure(EntityTypeBuilder<TextAnchor> anchor)
    {
        anchor.HasOne<Article>().WithMany().HasForeignKey(a => a.ArticleId);
        anchor.HasOne<Revision>().WithMany().HasForeignKey(a => a.RevisionId);
        anchor.Property(a => a.Ranges).AsJson();
    }

    public void Configure(EntityTypeBuilder<Note> note)
    {
        note.HasOne<Article>().WithMany().HasForeignKey(n => n.ArticleId);
        note.HasOne<Reader>().WithMany().HasForeignKey(n => n.AuthorId);
    }
}
