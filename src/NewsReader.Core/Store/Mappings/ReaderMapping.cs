using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsReader.Core.Articles;
using NewsReader.Core.Readers;

namespace NewsReader.Core.Store.Mappings;

internal sealed class ReaderMapping : IEntityTypeConfiguration<Reader>, IEntityTypeConfiguration<ReadState>, IEntityTypeConfiguration<ReaderSettings>
{
    public void Configure(EntityTypeBuilder<Reader> reader) => reader.HasData(Reader.You);

    public void Configure(EntityTypeBuilder<ReadState> state)
    {
        state.HasKey(s => new { s.ReaderId, s.ArticleId });
        state.HasIndex(s => new { s.ReaderId, s.ArticleId }, "IX_ReadStates_Starred").HasFilter("\"IsStarred\"");
        state.HasOne<Reader>().WithMany().HasForeignKey(s => s.ReaderId);
        state.HasOne<Article>().WithMany().HasForeignKey(s => s.ArticleId);
    }

    public void Configure(EntityTypeBuilder<ReaderSettings> settings)
    {
        settings.HasKey(s => s.ReaderId);
        settings.HasOne<Reader>().WithOne().HasForeignKey<ReaderSettings>(s => s.ReaderId);
        settings.Property(s => s.Keys).AsJson();
    }
}
