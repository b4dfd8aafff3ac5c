namespace NewsReader.Analysis.Speakers;

/// <summary>Reads the titles that a run of capitals begins with: "Secretary of State Marco Rubio".</summary>
internal static class NameTitles
{
    /// <summary>The first token of the name in the run from <paramref name="first"/> to <paramref name="last"/>, after its titles; past the run where they are all there is.</summary>
    /// <param name="draft">The text.</param>
    /// <param name="genders">Given names.</param>
    /// <param name="first">The run's first token.</param>
    /// <param name="last">The run's last token.</param>
    /// <param name="roles">Takes in the titles.</param>
    /// <param name="gender">Set where a title tells it.</param>
    public static int After(Draft draft, NameGenders genders, int first, int last, List<string> roles, ref Gender gender)
    {
        if (first < last && PersonWords.Bodies.Contains(draft.Words[last]) && !genders.Has(draft.Words[last - 1])) return first;
        int name = first;
        bool body = Enumerable.Range(first, last - first + 1).Any(i => PersonWords.Bodies.Contains(draft.Words[i]) && !PersonWords.Titles.ContainsKey(draft.Words[i]));
        for (int i = first; i < last || (i == last && i > name && draft.Words[i - 1] == "of"); i++)
        {
            bool title = PersonWords.Titles.TryGetValue(draft.Words[i], out Gender told) && !(body && i > first) && !IsNameDespiteTitle(draft, genders, i, first, last);
            bool tied = i > first && draft.Words[i - 1] == "of" && name == i;
            if (draft.Words[i] == "of" && name == i && name > first) { name = i + 1; continue; }
            if (!title && !tied) continue;
            if (title) roles.Add(PersonWords.Role(draft.Words[i], i > 0 ? draft.Words[i - 1] : ""));
            if (told != Gender.Unknown) gender = told;
            name = i + 1;
        }
        // A title alone, as "the Mayor", is no name.
        bool alone = name == last && PersonWords.Titles.ContainsKey(draft.Words[last]) && !draft.IsQuoted(last) && !genders.Has(draft.Words[last]);
        return alone && !IsNameDespiteTitle(draft, genders, last, first, last) ? last + 1 : name;
    }

    // Larry King, Mr. King, Judge Judy: a title in the place of a name.
    private static bool IsNameDespiteTitle(Draft draft, NameGenders genders, int i, int first, int last) =>
        i == last && i > first && (genders.Has(draft.Words[i - 1]) || draft.Words[i - 1] is "mr." or "mr" or "mrs." or "mrs" or "ms." or "ms" or "miss" or "dr." or "dr");
}
