using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsReader.Core.Changes;
using NewsReader.Core.Readers;

namespace NewsReader.Core.Store.Mappings;

internal sealed class ChangeMapping : IEntityTypeConfiguration<Change>, IEntityTypeConfiguration<ChangedRow>, IEntityTypeConfiguration<ChangeSubject>
{
    public void Configure(EntityTypeBuilder<Change> change)
    {
        change.HasIndex(c => c.FormKey).IsUnique();
        change.HasIndex(c => c.ArticleId);
        change.HasOne(c => c.Undoes).WithMany().HasForeignKey(c => c.UndoesId);
        change.HasOne<Reader>().WithMany().HasForeignKey(c => c.AuthorId);
    }

    public void Configure(EntityTypeBuilder<ChangedRow> row) => row.HasIndex(r => new { r.Entity, r.Key });

    // A history is read from the key: what it is of, then the changes in their order.
    public void Configure(EntityTypeBuilder<ChangeSubject> subject) => subject.HasKey(s => new { s.Kind, s.SubjectId, s.ChangeId });
}
