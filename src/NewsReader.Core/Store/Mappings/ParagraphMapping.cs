using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsReader.Core.Articles;

namespace NewsReader.Core.Store.Mappings;

internal sealed class ParagraphMapping : IEntityTypeConfiguration<Paragraph>
{
    public void Configure(EntityTypeBuilder<Paragraph> paragraph)
    {
        paragraph.HasKey(p => new { p.RevisionId, p.Ordinal });
        paragraph.HasOne<Revision>().WithMany(r => r.Paragraphs).HasForeignKey(p => p.RevisionId);
        paragraph.Ignore(p => p.Span);
    }
}
