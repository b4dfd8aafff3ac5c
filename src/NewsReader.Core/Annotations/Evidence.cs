using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using NewsReader.Core.Articles;

namespace NewsReader.Core.Annotations;

/// <summary>Something that speaks for or against a claim: a web address, an article of the archive or a source in words, with the words that matter.</summary>
public sealed class Evidence : IEditioned
{
    /// <summary>The longest excerpt, in characters.</summary>
    public const int MaxLength = 4000;

    /// <summary>The store's number for it.</summary>
    public int Id { get; set; }

    /// <summary>The claim.</summary>
    public int ClaimId { get; set; }

    /// <summary>Whether it speaks for the claim.</summary>
    public required bool IsFor { get; set; }

    /// <summary>Its web address, http or https; null where it has none.</summary>
    public string? Url { get; private set; }

    /// <summary>The article of the archive; null where it is elsewhere.</summary>
    public int? ArticleId { get; private set; }

    /// <summary>What it is, in words: a call, a book, a document. Null where its address says enough.</summary>
    public string? Named { get; private set; }

    /// <summary>The article of the archive.</summary>
    public Article? Article { get; set; }

    /// <summary>The words that matter.</summary>
    public required string Excerpt { get; set; }

    /// <summary>Who added it.</summary>
    public required int AuthorId { get; init; }

    /// <summary>Says where it is.</summary>
    /// <exception cref="ArgumentException">The source is nowhere and nothing.</exception>
    public void PutAt(EvidenceSource source)
    {
        if (source.IsEmpty) throw new ArgumentException("Evidence has an address or a source in words.", nameof(source));
        (Url, ArticleId, Named) = (source.Url, source.ArticleId, source.Named);
    }

    /// <inheritdoc/>
    public int Edition()
    {
        byte[] content = Encoding.UTF8.GetBytes($"{IsFor}\n{Url}\n{ArticleId}\n{Named}\n{Excerpt}");
        return BinaryPrimitives.ReadInt32BigEndian(SHA256.HashData(content)) & int.MaxValue;
    }
}
