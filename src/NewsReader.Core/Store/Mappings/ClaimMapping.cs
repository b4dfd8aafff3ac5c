using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsReader.Core.Annotations;
using NewsReader.Core.Articles;
using NewsReader.Core.Readers;

namespace NewsReader.Core.Store.Mappings;

internal sealed class ClaimMapping :
    IEntityTypeConfiguration<Claim>, IEntityTypeConfiguration<ClaimSuggestion>, IEntityTypeConfiguration<ClaimAppearance>, IEntityTypeConfiguration<Evidence>, IEntityTypeConfiguration<Ruling>
{
    public void Configure(EntityTypeBuilder<Claim> claim)
    {
        claim.HasIndex(c => c.Verdict);
        claim.HasOne<Reader>().WithMany().HasForeignKey(c => c.AuthorId);
    }

    public void Configure(EntityTypeBuilder<ClaimSuggestion> suggestion)
    {
        suggestion.HasKey(s => new { s.RevisionId, s.Ordinal });
        suggestion.HasOne<Revision>().WithMany().HasForeignKey(s => s.RevisionId);
        suggestion.Ignore(s => s.Span);
    }

    public void Configure(EntityTypeBuilder<ClaimAppearance> appearance) =>
        appearance.HasOne<Reader>().WithMany().HasForeignKey(a => a.AuthorId);

    public void Configure(EntityTypeBuilder<Evidence> evidence) =>
        evidence.HasOne<Reader>().WithMany().HasForeignKey(e => e.AuthorId);

    public void Configure(EntityTypeBuilder<Ruling> ruling) =>
        ruling.HasOne<Reader>().WithMany().HasForeignKey(r => r.AuthorId);
}
