using NewsReader.Analysis;
using NewsReader.Analysis.Learning;
using NewsReader.Analysis.Tagging;
using NewsReader.Lab.Corpora;
using NewsReader.Lab.Learning;

namespace NewsReader.Lab.Training;

/// <summary>The parser as a pupil: it parses, is told the best move at each step, and mostly goes on with its own, so that it learns to go on after mistakes.</summary>
internal sealed class ParserLesson(Chance chance)
{
    private const int MoveBits = 19;
    private const int RelationBits = 15;
    private const double OwnMoves = 0.9;

    private readonly Perceptron _moves = new(MoveBits, ParserModel.MoveCount);
    private readonly Perceptron _relations = new(RelationBits, Relations.Count);
    private readonly ParserOracle _oracle = new();
    private readonly FeatureList _features = new();
    private readonly float[] _scores = new float[Relations.Count];
    private double _ownMoves;

    /// <summary>The sentence at hand.</summary>
    public ParserState State { get; } = new();

    /// <summary>Wrong moves and relations in this round.</summary>
    public int Mistakes { get; private set; }

    /// <summary>Starts a round; in the first the pupil makes the best moves, not its own.</summary>
    public void StartRound(int round) => (Mistakes, _ownMoves) = (0, round == 0 ? 0 : OwnMoves);

    /// <summary>Learns from the sentence that <see cref="State"/> has started on, unless its tree can't be built.</summary>
    public void Learn(ParsedSample sample, TokenRange sentence)
    {
        if (!_oracle.Start(State, sample.Heads, sample.Relations, sentence)) return;
        while (!State.IsDone) Move();
    }

    /// <summary>The model learnt so far.</summary>
    public ParserModel Finish() => new(_moves.Finish(), _relations.Finish());

    private void Move()
    {
        _features.Clear();
        ParserFeatures.Add(_features, State);
        _moves.Score(_features.Open, _scores);
        ParserMove own = State.Best(_scores), best = _oracle.Best(State, _scores);
        Correct(_moves, (int)own, (int)best);
        int head = State.HeadBy(chance.Happens(_ownMoves) ? own : best);
        if (head == State.None) State.Shift();
        else State.Hang(head, Name(head));
    }

    private Relation Name(int head)
    {
        if (head == 0) return Relation.Root;
        _features.Clear();
        RelationFeatures.Add(_features, State, State.Stack(0), head);
        _relations.Score(_features.Open, _scores);
        int own = _scores.AsSpan().IndexOfMax();
        if (_oracle.RelationOf(State.Stack(0), head) is { } right) Correct(_relations, own, (int)right);
        return (Relation)own;
    }

    private void Correct(Perceptron perceptron, int own, int best)
    {
        if (own != best)
        {
            perceptron.Add(_features.Open, best, 1);
            perceptron.Add(_features.Open, own, -1);
            Mistakes++;
        }
        perceptron.EndStep();
    }
}
