using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using NewsReader.Analysis;

namespace NewsReader.Core.Annotations;

/// <summary>What a person attached to words: where they are, and enough of them to find them again in another revision.</summary>
public sealed class TextAnchor : IEditioned
{
    /// <summary>The store's number for it.</summary>
    public int Id { get; set; }

    /// <summary>The article whose words these are.</summary>
    public required int ArticleId { get; init; }

    /// <summary>The revision that the ranges count in.</summary>
    public required int RevisionId { get; set; }

    /// <summary>The ranges, in order. Never empty.</summary>
    public required IReadOnlyList<AnchorRange> Ranges { get; set; }

    /// <summary>How well it holds in that revision.</summary>
    public AnchorState State { get; set; }

    /// <summary>Carries it over to another text of its article, or says that it is lost there. What was moved once stays to be looked at.</summary>
    public void CarryTo(int revisionId, string text)
    {
        var (ranges, state) = Reanchoring.Find(Ranges, text);
        State = state == AnchorState.Exact && State == AnchorState.Moved ? AnchorState.Moved : state;
        if (state == AnchorState.Orphaned) return;
        Ranges = ranges;
        RevisionId = revisionId;
    }

    /// <summary>Hangs it on <paramref name="spans"/> of a text of its article, where a person says that it belongs.</summary>
    public void HangOn(int revisionId, string text, IReadOnlyList<TextSpan> spans)
    {
        Ranges = [.. spans.Select(span => AnchorRange.Of(text, span))];
        RevisionId = revisionId;
        State = AnchorState.Exact;
    }

    /// <inheritdoc/>
    public int Edition()
    {
        byte[] place = Encoding.UTF8.GetBytes($"{RevisionId}\n{string.Join(' ', Ranges.Select(range => range.Span))}");
        return BinaryPrimitives.ReadInt32BigEndian(SHA256.HashData(place)) & int.MaxValue;
    }

    /// <summary>Anchors <paramref name="spans"/> of <paramref name="text"/>.</summary>
    public static TextAnchor Of(int articleId, int revisionId, string text, IReadOnlyList<TextSpan> spans) => new()
    {
        ArticleId = articleId,
        RevisionId = revisionId,
        Ranges = [.. spans.Select(span => AnchorRange.Of(text, span))],
    };
}
