using System.Text.Encodings.Web;
using System.Text.Json;
using NewsReader.Analysis;
using NewsReader.Analysis.Attributions;
using NewsReader.Analysis.Claims;
using NewsReader.Analysis.Paragraphs;
using NewsReader.Analysis.Speakers;
using NewsReader.Core.Importing.Decoding;

namespace NewsReader.Core.Exporting;

/// <summary>
/// Writes what the analysis found in one article as JSON: Citron's annotation format, and beside it who the speakers are. Offsets count
/// code points of the file as decoded, CR included; each span carries its words. The same findings are the same bytes.
/// </summary>
public sealed class CitronFindings
{
    private static readonly JsonWriterOptions Readable = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Utf8JsonWriter _json;
    private readonly SourceText _source;
    private readonly CodePoints _points;

    private CitronFindings(Utf8JsonWriter json, SourceText source) => (_json, _source, _points) = (json, source, new CodePoints(source.Decoded));

    /// <summary>Writes <paramref name="found"/>, whose words stand in <paramref name="source"/>, to <paramref name="output"/> as UTF-8.</summary>
    public static void Write(Stream output, SourceText source, AnalyzedText found)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(found);
        using Utf8JsonWriter json = new(output, Readable);
        new CitronFindings(json, source).Write(found);
        json.Flush();
        output.WriteByte((byte)'\n');
    }

    private void Write(AnalyzedText found)
    {
        _json.WriteStartObject();
        _json.WriteString("language", found.Language);
        if (LanguageNotice.For(found.Language) is { } notice) _json.WriteString("notice", notice);
        _json.WriteString("text", _source.Decoded);
        WriteAll("quotes", found.Attributions, Write);
        WriteAll("unattributed", found.Unattributed, quotation => WriteAll("contents", quotation.Contents.SelectMany(_source.Find), WritePlace));
        WriteAll("paragraphs", found.Paragraphs, Write);
        WriteAll("claims", found.Claims, Write);
        WriteAll("mentions", found.Speakers.Where(speaker => speaker.Kind != SpeakerKind.Unnamed), Write);
        _json.WriteEndObject();
    }

    private void WriteAll<T>(string name, IEnumerable<T> things, Action<T> write)
    {
        _json.WriteStartArray(name);
        foreach (T thing in things)
        {
            _json.WriteStartObject();
            write(thing);
            _json.WriteEndObject();
        }
        _json.WriteEndArray();
    }

    private void Write(Attribution quote)
    {
        WriteAll("contents", quote.Contents.SelectMany(_source.Find), WritePlace);
        WriteCue(quote.Cue);
        WriteAll("sources", quote.Sources.SelectMany(_source.Find), WritePlace);
        // Who is left unnamed has no name: the source words are all that is known.
        _json.WriteString("speaker", quote.Speaker is { Kind: not SpeakerKind.Unnamed } speaker ? speaker.Name : null);
        _json.WriteString("speaker_kind", quote.Speaker is null ? null : Small(quote.Speaker.Kind));
        _json.WriteString("form", Small(quote.Form));
        _json.WriteNumber("confidence", quote.Confidence);
        _json.WriteString("why", quote.Why);
    }

    private void WriteCue(TextSpan? cue)
    {
        if (cue is not { } words)
        {
            _json.WriteNull("cue");
            return;
        }
        _json.WriteStartObject("cue");
        WriteSpan(words);
        _json.WriteEndObject();
    }

    private void Write(ParagraphSpan paragraph)
    {
        WriteSpan(paragraph.Span);
        _json.WriteString("kind", Small(paragraph.Kind));
    }

    private void Write(FoundClaim claim)
    {
        WriteSpan(claim.Span);
        _json.WriteNumber("score", claim.Score);
    }

    private void Write(FoundSpeaker speaker)
    {
        _json.WriteString("speaker", speaker.Name);
        _json.WriteString("speaker_kind", Small(speaker.Kind));
        WriteAll("spans", speaker.Mentions.SelectMany(_source.Find), WritePlace);
    }

    // From the first of the words to the last: within a paragraph the file has them in the same order.
    private void WriteSpan(TextSpan span)
    {
        IReadOnlyList<TextSpan> parts = _source.Find(span);
        if (parts.Count > 0) WritePlace(new TextSpan(parts[0].Start, parts[^1].End));
    }

    private void WritePlace(TextSpan place)
    {
        _json.WriteNumber("start", _points.Of(place.Start));
        _json.WriteNumber("end", _points.Of(place.End));
        _json.WriteString("text", _source.Decoded.AsSpan(place.Start, place.Length));
    }

    private static string Small<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();
}
