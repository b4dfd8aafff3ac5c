using System.Globalization;
using NewsReader.Core.Acts;

namespace NewsReader.Web.Pages.Claims;

/// <summary>Where in time a claim was made, a line for each of its makers: what is drawn, in pixels from the top and percent from the left.</summary>
public sealed record Timeline
{
    private const int LaneHeight = 46, LineAt = 32, AxisHeight = 26, MostTicks = 5, MostLanes = 10;
    private const double Left = 2, Right = 98;

    /// <summary>The makers, each with when; whoever was first comes first.</summary>
    public required IReadOnlyList<Lane> Lanes { get; init; }

    /// <summary>The days that the axis names.</summary>
    public required IReadOnlyList<Tick> Ticks { get; init; }

    /// <summary>How high the drawing is.</summary>
    public int Height => AxisAt + AxisHeight;

    /// <summary>Where the axis is.</summary>
    public int AxisAt => Lanes.Count * LaneHeight;

    /// <summary>Draws the dated of some places, which are in order; null where they are not made on two days at least.</summary>
    public static Timeline? Of(IReadOnlyList<Made> places)
    {
        var dated = places.Where(place => place.Day is not null).ToList();
        if (dated.Count == 0 || dated[0].Day == dated[^1].Day) return null;
        var scale = new Scale(dated[0].Day!.Value, dated[^1].Day!.Value);
        return new Timeline { Lanes = [.. ByMaker(dated).Select((lane, i) => LaneOf(lane, i, scale))], Ticks = [.. scale.Ticks()] };
    }

    // Those who make it most have lines of their own.
    private static IEnumerable<List<Made>> ByMaker(List<Made> places)
    {
        var lanes = places.GroupBy(place => (place.SpeakerId, place.Name)).ToList();
        if (lanes.Count <= MostLanes) return lanes.Select(lane => lane.ToList());
        var own = lanes.OrderByDescending(lane => lane.Count()).Take(MostLanes - 1).ToHashSet();
        var others = lanes.Where(lane => !own.Contains(lane)).SelectMany(lane => lane).Select(place => place with { SpeakerId = null, Name = "Others", Hue = Said.Unknown });
        return [.. lanes.Where(own.Contains).Select(lane => lane.ToList()), [.. others.OrderBy(place => place.Day)]];
    }

    private static Lane LaneOf(List<Made> places, int index, Scale scale) => new(
        places[0].Name,
        places[0].Hue,
        (index * LaneHeight) + LineAt,
        [.. places.GroupBy(place => place.Day!.Value).Select(day => new Dot(scale.At(day.Key), day.Count(), LabelOf(day.Key, [.. day])))]);

    private static string LabelOf(DateOnly day, IReadOnlyList<Made> places) =>
        $"{Wording.Day(day)}: {string.Join(", ", places.Select(place => place.Outlet).Where(outlet => outlet is not null).Distinct().Prepend(places[0].Name))}";

    /// <summary>One who makes the claim.</summary>
    /// <param name="Name">What they are called.</param>
    /// <param name="Hue">The class of their colour.</param>
    /// <param name="Y">Where their line is.</param>
    /// <param name="Dots">When they made it.</param>
    public sealed record Lane(string Name, string Hue, int Y, IReadOnlyList<Dot> Dots)
    {
        private const int LongestName = 36;

        /// <summary>The name as it fits across a phone.</summary>
        public string ShortName => Excerpt.Of(Name, LongestName);
    }

    /// <summary>A day on which somebody made it.</summary>
    /// <param name="X">Where it is.</param>
    /// <param name="Count">How often that day.</param>
    /// <param name="Label">When, who and where.</param>
    public sealed record Dot(string X, int Count, string Label);

    /// <summary>A day that the axis names.</summary>
    /// <param name="X">Where it is.</param>
    /// <param name="Label">What it is called.</param>
    /// <param name="Anchor">How its name stands to the place, so that none is cut off at an edge.</param>
    public sealed record Tick(string X, string Label, string Anchor);

    private readonly record struct Scale(DateOnly First, DateOnly Last)
    {
        private int Days => Last.DayNumber - First.DayNumber;

        public string At(DateOnly day) =>
            string.Create(CultureInfo.InvariantCulture, $"{Left + ((Right - Left) * (day.DayNumber - First.DayNumber) / Days):0.##}%");

        // Whole years or months where there are some between; else the two ends.
        public IEnumerable<Tick> Ticks()
        {
            int years = Last.Year - First.Year, months = (years * 12) + Last.Month - First.Month;
            return years >= 3 ? Every(12 * Step(years)) : months >= 3 ? Every(Step(months)) : Ends();
        }

        private static int Step(int count) => (count + MostTicks - 1) / MostTicks;

        private IEnumerable<Tick> Ends() => [new(At(First), Wording.Day(First), "start"), new(At(Last), Wording.Day(Last), "end")];

        private IEnumerable<Tick> Every(int months)
        {
            var day = months % 12 == 0 ? new DateOnly(First.Year, 1, 1) : new DateOnly(First.Year, First.Month, 1);
            for (; day <= Last; day = day.AddMonths(months))
                if (day >= First) yield return new Tick(At(day), day.ToString(months % 12 == 0 ? "yyyy" : "MMM yyyy", CultureInfo.InvariantCulture), AnchorAt(day));
        }

        private string AnchorAt(DateOnly day) => ((day.DayNumber - First.DayNumber) * 10) switch
        {
            var tenths when tenths < Days => "start",
            var tenths when tenths > Days * 9 => "end",
            _ => "middle",
        };
    }
}

/// <summary>A claim made in one place.</summary>
/// <param name="Id">The appearance.</param>
/// <param name="Day">When its article was published; null where that is not known.</param>
/// <param name="SpeakerId">Who makes it; null where the article itself does, or nobody knows who.</param>
/// <param name="Name">What they are called.</param>
/// <param name="Hue">The class of their colour.</param>
/// <param name="Outlet">Who published it.</param>
/// <param name="ArticleId">The article.</param>
/// <param name="Title">Its title.</param>
public sealed record Made(int Id, DateOnly? Day, int? SpeakerId, string Name, string Hue, string? Outlet, int ArticleId, string Title);
