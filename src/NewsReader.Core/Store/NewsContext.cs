using Microsoft.EntityFrameworkCore;
using NewsReader.Core.Annotations;
using NewsReader.Core.Articles;
using NewsReader.Core.Changes;
using NewsReader.Core.Jobs;
using NewsReader.Core.Readers;
using NewsReader.Core.Searching.Saved;
using NewsReader.Core.Speakers;

namespace NewsReader.Core.Store;

/// <summary>The archive, whichever database holds it. A provider is a short derived context with its own migrations.</summary>
public abstract class NewsContext(DbContextOptions options) : DbContext(options)
{
    /// <summary>Articles, deleted ones included: see <see cref="LiveRows"/>.</summary>
    public DbSet<Article> Articles => Set<Article>();

    /// <summary>The texts of articles.</summary>
    public DbSet<Revision> Revisions => Set<Revision>();

    /// <summary>The paragraphs of revisions.</summary>
    public DbSet<Paragraph> Paragraphs => Set<Paragraph>();

    /// <summary>Quotes, those of deleted articles and rejected ones included: see <see cref="LiveRows"/>.</summary>
    public DbSet<Quote> Quotes => Set<Quote>();

    /// <summary>Tags.</summary>
    public DbSet<Tag> Tags => Set<Tag>();

    /// <summary>Which tag is on which article.</summary>
    public DbSet<ArticleTag> ArticleTags => Set<ArticleTag>();

    /// <summary>Which tag is on which quote.</summary>
    public DbSet<QuoteTag> QuoteTags => Set<QuoteTag>();

    /// <summary>Which tag is on which claim.</summary>
    public DbSet<ClaimTag> ClaimTags => Set<ClaimTag>();

    /// <summary>Speakers, merged ones included.</summary>
    public DbSet<Speaker> Speakers => Set<Speaker>();

    /// <summary>The names of speakers.</summary>
    public DbSet<SpeakerName> SpeakerNames => Set<SpeakerName>();

    /// <summary>The places that people attached something to.</summary>
    public DbSet<TextAnchor> Anchors => Set<TextAnchor>();

    /// <summary>Notes.</summary>
    public DbSet<Note> Notes => Set<Note>();

    /// <summary>Claims.</summary>
    public DbSet<Claim> Claims => Set<Claim>();

    /// <summary>Where claims are made.</summary>
    public DbSet<ClaimAppearance> ClaimAppearances => Set<ClaimAppearance>();

    /// <summary>What the analysis holds for worth checking.</summary>
    public DbSet<ClaimSuggestion> ClaimSuggestions => Set<ClaimSuggestion>();

    /// <summary>What speaks for and against claims.</summary>
    public DbSet<Evidence> Evidence => Set<Evidence>();

    /// <summary>The verdicts that claims were given.</summary>
    public DbSet<Ruling> Rulings => Set<Ruling>();

    /// <summary>What people did.</summary>
    public DbSet<Change> Changes => Set<Change>();

    /// <summary>The rows that they touched.</summary>
    public DbSet<ChangedRow> ChangedRows => Set<ChangedRow>();

    /// <summary>What they are about.</summary>
    public DbSet<ChangeSubject> ChangeSubjects => Set<ChangeSubject>();

    /// <summary>Who uses the program.</summary>
    public DbSet<Reader> Readers => Set<Reader>();

    /// <summary>How readers like the program.</summary>
    public DbSet<ReaderSettings> ReaderSettings => Set<ReaderSettings>();

    /// <summary>Who has read what.</summary>
    public DbSet<ReadState> ReadStates => Set<ReadState>();

    /// <summary>The searches that readers keep, removed ones included: see <see cref="SavedSearchRows"/>.</summary>
    public DbSet<SavedSearch> SavedSearches => Set<SavedSearch>();

    /// <summary>What readers searched for lately.</summary>
    public DbSet<RecentSearch> RecentSearches => Set<RecentSearch>();

    /// <summary>Background work, under way and finished.</summary>
    public DbSet<Job> Jobs => Set<Job>();

    /// <summary>Saves, counting up the version of every row that carries one. A stale version throws <see cref="DbUpdateConcurrencyException"/>.</summary>
    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        foreach (var entry in ChangeTracker.Entries<IVersioned>())
            if (entry.State is EntityState.Added or EntityState.Modified) entry.Entity.Version++;
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(NewsContext).Assembly);
        foreach (var entity in modelBuilder.Model.GetEntityTypes())
        {
            // Nothing is deleted because something else was: a person's rows go only by an act that can be undone.
            foreach (var key in entity.GetForeignKeys()) key.DeleteBehavior = DeleteBehavior.Restrict;
            entity.FindProperty(nameof(IVersioned.Version))?.IsConcurrencyToken = true;
        }
    }

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();
}
