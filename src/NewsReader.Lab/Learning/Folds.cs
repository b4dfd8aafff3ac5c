namespace NewsReader.Lab.Learning;

/// <summary>Parts of a corpus for jackknifing: what a stage learns from must look like what it will meet, so it comes from models that did not see it.</summary>
internal static class Folds
{
    /// <summary>How many parts there are.</summary>
    public const int Count = 4;

    /// <summary>The part that item <paramref name="i"/> belongs to.</summary>
    public static int Of(int i) => i % Count;

    /// <summary>Makes one result for each item from a model trained on the other parts. The parts run side by side; the results do not depend on it.</summary>
    public static TResult[] Jackknife<TItem, TModel, TResult>(IReadOnlyList<TItem> items, Func<IReadOnlyList<int>, TModel> train, Func<TModel, int, TResult> run)
    {
        TResult[] results = new TResult[items.Count];
        Parallel.For(0, Count, fold =>
        {
            TModel model = train([.. Enumerable.Range(0, items.Count).Where(i => Of(i) != fold)]);
            for (int i = 0; i < items.Count; i++) if (Of(i) == fold) results[i] = run(model, i);
        });
        return results;
    }

    /// <summary>Scores each example by a model trained on the examples of other folds. The folds run side by side; the scores do not depend on it.</summary>
    /// <param name="examples">The examples, as places among all.</param>
    /// <param name="foldOf">The fold of each place.</param>
    /// <param name="train">Makes a model from some of the examples.</param>
    /// <param name="score">Its score of an example.</param>
    /// <returns>A score for each place; 0 where no example is.</returns>
    public static float[] Unseen<TModel>(int[] examples, IReadOnlyList<int> foldOf, Func<int[], TModel> train, Func<TModel, int, float> score)
    {
        float[] scores = new float[foldOf.Count];
        Parallel.ForEach(examples.Select(i => foldOf[i]).Distinct().Order(), fold =>
        {
            TModel model = train([.. examples.Where(i => foldOf[i] != fold)]);
            foreach (int i in examples.Where(i => foldOf[i] == fold)) scores[i] = score(model, i);
        });
        return scores;
    }
}
