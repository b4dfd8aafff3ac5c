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
        Proposed[] proposed = RoleTraining.Jackknife(train, cues);
        Say("roles jackknifed " + proposed.Sum(p => p.Proposals.Sum(q => q.Count)));
        ChoiceModel choice = ChoiceTraining.Train(train, proposed);
        Say("choice");
        string outdir = Environment.GetEnvironmentVariable("OUT") ?? "/tmp/x/out";
        if (Directory.Exists(outdir)) Directory.Delete(outdir, true);
        Directory.CreateDirectory(outdir);
        int n2 = 0, goldAll = 0, oracle = 0, oracle80 = 0;
        foreach (GoldArticle a in dev)
        {
            Proposed p = Proposed.Of(a.Scene, devCues[n2++], role);
            Choice.Judge(choice, a.Scene, p.Map, p.Proposals);
            float thr = choice.Threshold - float.Parse(Environment.GetEnvironmentVariable("LOW") ?? "0");
            List<Proposal> taken = Choice.Take(a.Scene, p.Proposals, thr);
            foreach (var g in a.Attributions)
            {
                goldAll++;
                GoldArticle one = a with { Attributions = [g] };
                if (p.Proposals.Any(q => q.Any(x => Judgement.Of(one, p.Map, x).IsRight))) oracle++;
                if (p.Proposals.Any(q => q.Any(x => Judgement.Of(one, p.Map, x).Overlap >= .8))) oracle80++;
            }
            Save(outdir, a, p.Map, taken, choice);
        }
        Say($"oracle attributed R {100.0 * oracle / goldAll:F1} o80 R {100.0 * oracle80 / goldAll:F1}");
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
    private static void Save(string dir, GoldArticle a, CueMap map, List<Proposal> taken, ChoiceModel m)
    {
        string text = a.Scene.Draft.Text;
        int[] points = new int[text.Length + 1];
        for (int i = 1; i <= text.Length; i++) points[i] = points[i - 1] + (i < text.Length && char.IsLowSurrogate(text[i]) ? 0 : 1);
        object Sp(int first, int end) => new { start = points[a.Scene.Draft.Tokens[first].Span.Start], end = points[a.Scene.Draft.Tokens[end - 1].Span.End] };
        var quotes = taken.Select(p => new { contents = p.Contents.Select(c => Sp(c.First, c.End)), cue = Sp(map.Cues[p.Cue].First, map.Cues[p.Cue].Last + 1), sources = p.Sources.Select(c => Sp(c.First, c.End)), speaker = (string?)null, confidence = m.Line.Probability(p.Score) });
        File.WriteAllText(Path.Combine(dir, a.Name + ".json"), System.Text.Json.JsonSerializer.Serialize(new { quotes, paragraphs = Array.Empty<object>() }));
    }
}
