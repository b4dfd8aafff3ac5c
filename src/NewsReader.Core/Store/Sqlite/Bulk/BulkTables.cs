using Microsoft.EntityFrameworkCore.Metadata;
using NewsReader.Core.Articles;
using NewsReader.Core.Speakers;

namespace NewsReader.Core.Store.Sqlite.Bulk;

/// <summary>How rows of the tables that a bulk load writes are packed.</summary>
internal sealed class BulkTables(IModel model)
{
    public RowPacking<Tag> Tags { get; } = new(model);

    public RowPacking<Speaker> Speakers { get; } = new(model);

    public RowPacking<SpeakerName> Names { get; } = new(model);

    public RowPacking<Article> Articles { get; } = new(model);

    public RowPacking<ArticleTag> ArticleTags { get; } = new(model);

    public RowPacking<Revision> Revisions { get; } = new(model);

    public RowPacking<Paragraph> Paragraphs { get; } = new(model);

    public RowPacking<Quote> Quotes { get; } = new(model);
}
