using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsReader.Core.Readers;
using NewsReader.Core.Speakers;

namespace NewsReader.Core.Store.Mappings;

internal sealed class SpeakerMapping : IEntityTypeConfiguration<Speaker>, IEntityTypeConfiguration<SpeakerName>
{
    public void Configure(EntityTypeBuilder<Speaker> speaker)
    {
        speaker.HasIndex(s => s.Name);
        speaker.HasOne<Speaker>().WithMany().HasForeignKey(s => s.MergedIntoId);
        speaker.HasOne<Reader>().WithMany().HasForeignKey(s => s.AuthorId);
    }

    public void Configure(EntityTypeBuilder<SpeakerName> name)
    {
        name.HasIndex(n => n.Folded);
        name.HasIndex(n => n.FoldedSurname);
        name.HasIndex(n => new { n.SpeakerId, n.Folded }).IsUnique();
        name.HasOne<Reader>().WithMany().HasForeignKey(n => n.AuthorId);
    }
}
