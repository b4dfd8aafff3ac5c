using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsReader.Core.Readers;
using NewsReader.Core.Searching.Saved;

namespace NewsReader.Core.Store.Mappings;

internal sealed class SavedSearchMapping : IEntityTypeConfiguration<SavedSearch>, IEntityTypeConfiguration<RecentSearch>
{
    public void Configure(EntityTypeBuilder<SavedSearch> search)
    {
        search.HasOne<Reader>().WithMany().HasForeignKey(s => s.ReaderId);
        search.Property(s => s.Name).HasMaxLength(SavedSearch.LongestName);
        // A removed search does not keep its name from others.
        search.HasIndex(s => new { s.ReaderId, s.Folded }).IsUnique().HasFilter("DeletedUtc IS NULL");
    }

    public void Configure(EntityTypeBuilder<RecentSearch> search)
    {
        search.HasKey(s => new { s.ReaderId, s.Query });
        search.HasOne<Reader>().WithMany().HasForeignKey(s => s.ReaderId);
    }
}
