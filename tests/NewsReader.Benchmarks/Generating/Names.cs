namespace NewsReader.Benchmarks.Generating;

/// <summary>Made-up people, places and organisations, put together from parts; always the same ones.</summary>
internal static class Names
{
    private const int PeopleCount = 2000, OrganisationCount = 300;
    private const ulong CastSeed = 1;

    private static readonly string[] Women = Split("Anna Marta Ilse Denise Brona Clara Edith Greta Helena Irena Johanna Katrin Lidia Miriam Nora Olga Petra Ruth Sofia Teresa");
    private static readonly string[] Men = Split("Tobias Walter Anton Boris Conrad Dominik Emil Felix Georg Hugo Ivan Jakob Karel Leon Martin Niklas Oskar Pavel Rufus Stefan");

    private static readonly string[] SurnameStarts = Split("""
        Wren Hal Brand Mar Tor Lin Ash Kel Dun Gar Ros Ver Fen Stan Hol Cal Bren Mor Pel Quil
        Sar Thorn Ul Vos Wil Yar Zel Ack Bor Cro Dal Ester Flo Gri Hed Iv Jar Kos Lam Nor
        """);

    private static readonly string[] SurnameEnds = Split("field sen ton ley man wick berg mark ski ford by well ric gate hurst ova combe dal stead quist");

    private static readonly string[] PlaceStarts = Split("""
        Hart Serr Tarn Kel Ell Drav Neu Port Brack Win Ost Cald Fal Gren Hazel Inch Jass Kirk Lang Mill
        Nether Oak Pen Quarr Raven Salt Thistle Under Vell West York Alder Birch Cran Dry Elm Fox Gold Heath Iron
        """);

    private static readonly string[] PlaceEnds = Split("moor in by haven ik hallen ery brook mouth ness holm dale cliff stow ham burgh minster thorpe garth wyke");

    /// <summary>Towns and villages.</summary>
    public static readonly RankedList<string> Places = new(Joined(PlaceStarts, PlaceEnds));

    /// <summary>Organisations, each of a place.</summary>
    public static readonly RankedList<string> Organisations = new(MakeOrganisations());

    /// <summary>People, each with an organisation.</summary>
    public static readonly RankedList<Person> People = new(MakePeople());

    private static IEnumerable<string> MakeOrganisations()
    {
        var dice = new Dice(CastSeed);
        return Enumerable.Range(0, OrganisationCount).Select(_ => $"{Places.Pick(dice)} {Vocabulary.Bodies.Pick(dice)}").Distinct().ToArray();
    }

    private static IEnumerable<Person> MakePeople()
    {
        var dice = new Dice(CastSeed);
        string[] surnames = [.. Joined(SurnameStarts, SurnameEnds)];
        for (int i = 0; i < PeopleCount; i++)
        {
            bool isWoman = dice.Chance(0.5);
            string role = $"{Vocabulary.Roles.Pick(dice)} of the {Organisations.Pick(dice)}";
            yield return new Person(dice.Any(isWoman ? Women : Men), surnames[i % surnames.Length], isWoman ? "she" : "he", role);
        }
    }

    // Neighbours in the list share neither part, or the commonest names would all begin alike.
    private static IEnumerable<string> Joined(string[] starts, string[] ends) => Enumerable.Range(0, starts.Length * ends.Length)
        .Select(i => starts[i % starts.Length] + ends[((i / starts.Length) + i) % ends.Length])
        .Distinct();

    private static string[] Split(string list) => list.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
