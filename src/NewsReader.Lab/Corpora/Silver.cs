using System.IO.Compression;
using NewsReader.Analysis;
using NewsReader.Analysis.Learning;
using NewsReader.Analysis.Tagging;
namespace NewsReader.Lab.Corpora;
internal static class Silver
{
    public static readonly Dictionary<string, List<string[]>> All = [];
    public static readonly Dictionary<string, byte> Names = [], Tags = [], Rels = [];
    public static void Load(string path)
    {
        using StreamReader r = new(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        List<string[]> cur = [];
        string? line;
        while ((line = r.ReadLine()) is not null)
        {
            if (line.StartsWith("# article ", StringComparison.Ordinal)) { All[line[10..].Trim()] = cur = []; continue; }
            string[] f = line.Split('\t');
            cur.Add(f);
        }
    }
    private static byte Id(Dictionary<string, byte> d, string s) { lock (d) { if (!d.TryGetValue(s, out byte b)) d[s] = b = (byte)(d.Count + 1); return b; } }
    public static TaggedText Tag(string name, Draft d)
    {
        int n = d.Tokens.Length;
        TaggedText t = Tagger.Shared.Tag(d); t.Heads = new int[n]; t.Relations = new byte[n];
        /*{ Tags = new PennTag[n], Names = new NameTag[n], Words = new uint[n], Forms = new uint[n], Lemmas = new uint[n], Shapes = new uint[n], Heads = new int[n], Relations = new byte[n] };*/
        Array.Fill(t.Heads, -1);
        string? key = All.Keys.FirstOrDefault(k => k == name);
        if (key is null) { Console.WriteLine("no silver " + name); return t; }
        List<string[]> rows = All[key];
        // code points to units
        List<int> units = []; for (int i = 0; i < d.Text.Length; i += char.IsSurrogatePair(d.Text, i) ? 2 : 1) units.Add(i); units.Add(d.Text.Length);
        int start = 0;
        for (int r = 0; r <= rows.Count; r++)
        {
            if (r < rows.Count && rows[r].Length >= 9) continue;
            int[] map = new int[r - start + 1];
            for (int k = start; k < r; k++)
            {
                string[] f = rows[k];
                int b = units[Math.Min(units.Count - 1, int.Parse(f[1]))];
                int tok = d.TokenAt(b);
                map[k - start + 1] = tok;
                if (tok >= n || d.Tokens[tok].Span.Start != b) { map[k - start + 1] = -1; continue; }
                t.Relations[tok] = Id(Rels, f[8]);
            }
            for (int k = start; k < r; k++)
            {
                int tok = map[k - start + 1]; if (tok < 0 || tok >= n) continue;
                int h = int.Parse(rows[k][7]);
                if (h > 0 && h < map.Length && map[h] >= 0 && map[h] < n && d.SentenceOf[map[h]] == d.SentenceOf[tok]) t.Heads[tok] = map[h];
            }
            start = r + 1;
        }
        return t;
    }
}
