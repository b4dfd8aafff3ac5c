using NewsReader.Analysis.Attributions.Cues;
using NewsReader.Analysis.Learning;

namespace NewsReader.Analysis.Attributions.Roles;

/// <summary>Finds the likeliest contents and sources of each cue of one text. What holds of a token whichever cue asks is scored once.</summary>
internal sealed class RoleFinder
{
    /// <summary>How many readings of a cue are looked at.</summary>
    public const int Readings = 16;

    private readonly ChainModel _model;
    private readonly Scene _scene;
    private readonly CueMap _map;
    private readonly Lattice _lattice = new(RoleFeatures.Labels);
    private readonly BestPaths _paths = new(RoleFeatures.Labels, Readings);
    private readonly FeatureList _features = new();
    private readonly FeatureList _tokenFeatures = new();
    private readonly List<(float Score, byte[] Labels)> _found = [];
    private readonly float[] _tokenScores;
    private readonly bool[] _isScored;

    /// <summary>Looks at <paramref name="scene"/> with its cues.</summary>
    public RoleFinder(ChainModel model, Scene scene, CueMap map)
    {
        (_model, _scene, _map) = (model, scene, map);
        _tokenScores = new float[scene.Count * RoleFeatures.Labels.Count];
        _isScored = new bool[scene.Count];
    }

    /// <summary>The likeliest readings of a cue.</summary>
    public CueReadings Find(int cue)
    {
        CueView view = new(_scene, _map, cue);
        Window window = Window.Of(_scene, _map, cue);
        Score(view, window);
        _lattice.Sum();
        _paths.Find(_lattice, _model.Transitions, _found);
        double sum = _lattice.LogSum;
        Reading[] readings = [.. _found.Select(found => Reading.Of(found.Labels, window.First, found.Score - sum))];
        return new CueReadings(view, window, readings, Shares(window, 0), Shares(window, 1));
    }

    // How likely each token of the window is part of a segment of the type, over all readings.
    private float[] Shares(Window window, int type)
    {
        float[] shares = new float[window.End - window.First];
        for (int i = 0; i < shares.Length; i++)
        {
            double share = 0;
            for (int label = ChainLabels.Begin(type); label < ChainLabels.Begin(type + 1); label++) share += _lattice.Probability(i, label);
            shares[i] = (float)share;
        }
        return shares;
    }

    private void Score(CueView view, Window window)
    {
        int labels = RoleFeatures.Labels.Count;
        _features.Clear();
        _lattice.Start(window.End - window.First, _model.Transitions);
        for (int i = window.First; i < window.End; i++)
        {
            ReadOnlySpan<float> token = TokenScores(i);
            RoleFeatures.AddPair(_scene, _map, view, i, _features);
            Span<float> scores = _lattice.Scores(i - window.First);
            _model.Table.Score(_features[i - window.First], scores);
            for (int label = 0; label < labels; label++) scores[label] += token[label];
        }
    }

    private ReadOnlySpan<float> TokenScores(int i)
    {
        Span<float> scores = _tokenScores.AsSpan(i * RoleFeatures.Labels.Count, RoleFeatures.Labels.Count);
        if (_isScored[i]) return scores;
        _tokenFeatures.Clear();
        RoleFeatures.AddToken(_scene, i, _tokenFeatures);
        _model.Table.Score(_tokenFeatures[0], scores);
        _isScored[i] = true;
        return scores;
    }
}
