using NewsReader.Analysis.Attributions;
using NewsReader.Analysis.Learning;
using NewsReader.Lab.Corpora;
using NewsReader.Lab.Training;
namespace NewsReader.Lab;
internal static class Experiment
{
    public static int Run(string corpora)
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        void Say(string s) => Console.WriteLine($"{clock.Elapsed.TotalSeconds,6:F0} {s}");
        Silver.Load(corpora + "/polnear/train.conll.gz"); Silver.Load(corpora + "/polnear/dev.conll.gz");
        GoldArticle[] train = GoldArticle.ReadAll(corpora + "/polnear/train"), dev = GoldArticle.ReadAll(corpora + "/polnear/dev");
        Say($"{train.Length} {dev.Length} tokens {train.Sum(a => a.Scene.Count)} gold {train.Sum(a => a.Attributions.Count)}");
        List<CueCandidate>[] cues = CueTraining.Jackknife(train);
        Say("cues jackknifed");
        Cues("train", train, cues);
        ChainModel cueModel = CueTraining.Train(train, [.. Enumerable.Range(0, train.Length)]);
        List<CueCandidate>[] devCues = [.. dev.Select(a => new CueFinder(cueModel).Find(a.Scene))];
        Say("cue model");
        Cues("dev", dev, devCues);
        int all = 0, inside = 0, whole = 0, n = 0;
        for (int i = 0; i < train.Length; i++)
            foreach (var g in train[i].Attributions)
            {
                Window w = Window.Of(train[i].Scene, new CueCandidate(g.Cue[0], g.Cue[^1], 1));
                n++; all += g.Content.Length; int x = g.Content.Count(t => t >= w.First && t < w.End); inside += x; if (x == g.Content.Length) whole++;
            }
        Say($"window holds {100.0 * inside / all:F2} % of tokens, {100.0 * whole / n:F2} % of contents");
        ChainModel role = RoleTraining.Train(train, cues, [.. Enumerable.Range(0, train.Length)]);
        Say("role model");
        Roles(dev, devCues, role);
        Say("done");
        return 0;
    }
    private static void Cues(string name, GoldArticle[] articles, List<CueCandidate>[] cues)
    {
        foreach (float t in new[] { 0f, .1f, .2f, .3f, .4f, .5f })
        {
            int gold = 0, pred = 0, exact = 0, touch = 0;
            for (int i = 0; i < articles.Length; i++)
            {
                gold += articles[i].Attributions.Count;
                foreach (var c in cues[i]) if (c.Probability >= t) pred++;
                foreach (var g in articles[i].Attributions)
                {
                    if (cues[i].Any(c => c.Probability >= t && c.First == g.Cue[0] && c.Last == g.Cue[^1])) exact++;
                    if (cues[i].Any(c => c.Probability >= t && c.First <= g.Cue[^1] && g.Cue[0] <= c.Last)) touch++;
                }
            }
            Console.WriteLine($"{name} t={t} pred {pred} exact F {200.0 * exact / (pred + gold):F1} touch R {100.0 * touch / gold:F1} exact R {100.0 * exact / gold:F1}");
        }
    }
    private static void Roles(GoldArticle[] articles, List<CueCandidate>[] cues, ChainModel role)
    {
        foreach (float t in new[] { .2f, .3f, .4f, .5f })
        {
            int gold = 0, pred = 0, o80 = 0, exact = 0, att = 0; int oracle = 0;
            for (int i = 0; i < articles.Length; i++)
            {
                gold += articles[i].Attributions.Count;
                RoleFinder f = new(role, articles[i].Scene, new CueMap(articles[i].Scene, cues[i]));
                for (int c = 0; c < cues[i].Count; c++)
                {
                    var readings = f.Find(c).ToList();
                    GoldAttribution? g = RoleTraining.Match(articles[i], cues[i][c]);
                    if (g is not null && readings.Any(r => Jac(articles[i], r, g) >= .8)) oracle++;
                    if (cues[i][c].Probability < t || readings[0].Contents.Length == 0) continue;
                    pred++;
                    if (g is null) continue;
                    double j = Jac(articles[i], readings[0], g);
                    if (j >= .8) { o80++; if (g.Source.SequenceEqual(readings[0].Sources.SelectMany(s => Enumerable.Range(s.First, s.Length)))) att++; }
                    if (j > .9999) exact++;
                }
            }
            Console.WriteLine($"t={t} pred {pred} o80 {200.0 * o80 / (pred + gold):F1} exact {200.0 * exact / (pred + gold):F1} att {200.0 * att / (pred + gold):F1} oracle R {100.0 * oracle / gold:F1}");
        }
    }
    private static double Jac(GoldArticle a, Reading r, GoldAttribution g)
    {
        HashSet<int> p = [.. r.Contents.SelectMany(s => Enumerable.Range(s.First, s.Length)).Where(i => !a.Scene.IsSign(i))];
        HashSet<int> q = [.. g.Content.Where(i => !a.Scene.IsSign(i))];
        int both = p.Count(q.Contains); return both == 0 ? 0 : (double)both / (p.Count + q.Count - both);
    }
}
