namespace NewsReader.Benchmarks.Generating;

/// <summary>The words that generated articles are written with, the commonest of each list first.</summary>
internal static class Vocabulary
{
    // Or every second noun would be the same one.
    private const double Shift = 4;

    /// <summary>Nouns, singular.</summary>
    public static readonly RankedList<string> Nouns = Words("""
        plan council government budget report city company contract harbour railway inquiry ministry hospital committee vote ballot strike
        union school road bridge market price tax law court police election party leader region village station project
        factory farm forest river valley coast port ferry tunnel airport timetable fare ticket passenger driver crew worker nurse doctor
        patient ward clinic vaccine virus outbreak pupil teacher classroom library museum theatre festival orchestra painting gallery
        stadium team coach match season league goal referee supporter prize record survey census figure forecast deficit loan bond
        bank branch mortgage rent landlord tenant flat housing estate quarry mine pipeline refinery turbine grid meter battery reactor
        reservoir dam flood drought harvest grain wheat barley orchard vineyard cattle dairy salmon trout trawler quota cargo container
        customs border treaty embassy ambassador delegation summit sanction ceasefire convoy corridor garrison radar frigate
        submarine satellite antenna network server password fraud swindle ransom burglary robbery arson verdict sentence appeal jury
        prosecutor barrister magistrate warrant prison parole petition protest march banner barricade curfew decree senate chamber
        amendment clause subsidy pension allowance wage bonus dividend shareholder merger takeover bankruptcy creditor auditor invoice
        warehouse depot tram trolleybus bicycle footpath pavement roundabout lighthouse breakwater estuary marsh peat meadow hedge
        otter heron beaver lynx wolf glacier avalanche landslide earthquake aquifer sewage nitrate asbestos landfill incinerator
        compost chimney scaffold archive manuscript parchment fresco cathedral abbey cemetery monument statue fountain carillon
        """);

    /// <summary>Adjectives.</summary>
    public static readonly RankedList<string> Adjectives = Words("""
        new local public national final old regional independent annual early private urgent likely central northern southern recent
        serious possible large small legal medical economic political financial industrial agricultural temporary permanent compulsory
        voluntary modest sharp steady sudden late joint secret open official preliminary disputed controversial costly cheap fair unfair
        safe dangerous reliable obsolete derelict crowded empty rural urban coastal inland foreign domestic seasonal quarterly monthly
        bilateral unanimous narrow overwhelming cautious ambitious hasty thorough incomplete flawed credible dubious confidential
        leaked forged antiquated subterranean ornamental sclerotic
        """);

    /// <summary>Verbs in the past tense that take an object.</summary>
    public static readonly RankedList<string> Actions = Words("""
        approved rejected delayed opened closed cut raised financed reviewed changed cancelled postponed defended replaced repaired
        welcomed criticised suspended extended published withdrew inspected privatised nationalised audited renovated demolished
        flooded blocked halved doubled dismantled auctioned quarantined refurbished outsourced mothballed
        """);

    /// <summary>Verbs in the past tense that announce someone's words; the first is by far the commonest, as in every newspaper.</summary>
    public static readonly RankedList<string> Cues = Words("said added told argued warned insisted explained admitted claimed recalled acknowledged stressed replied conceded maintained", shift: 0);

    /// <summary>What people are, before "of" and an organisation.</summary>
    public static readonly RankedList<string> Roles = Lines(
        "spokeswoman", "chairman", "director", "head", "deputy head", "general secretary", "treasurer", "chief engineer", "legal adviser", "founder", "archivist");

    /// <summary>What organisations are, after a place.</summary>
    public static readonly RankedList<string> Bodies = Lines(
        "City Council", "Harbour Board", "Transport Federation", "Chamber of Commerce", "Hospital Trust", "Farmers’ Association", "Water Authority", "Football Club",
        "Tenants’ Union", "Institute of Hydrology", "Museum Society", "Savings Bank", "Electricity Board", "Anglers’ League");

    /// <summary>Newspapers and agencies.</summary>
    public static readonly RankedList<string> Outlets = Lines(
        "The Northern Courier", "Harbour Dispatch", "Valley Gazette", "The Morning Ledger", "Coastline Agency", "Parliament Weekly", "The Evening Sentinel", "Upland Post");

    /// <summary>Tags.</summary>
    public static readonly RankedList<string> Tags = Words("politics economy transport health environment courts sport culture education energy farming housing science");

    /// <summary>Ends of sentences that say when or how.</summary>
    public static readonly RankedList<string> Circumstances = Lines(
        "on Monday", "last week", "after a long debate", "before the summer", "in spite of the warnings", "for the third time in ten years", "without giving a reason",
        "by a single vote", "at the end of the quarter", "against the advice of its own lawyers", "during a meeting behind closed doors", "to the surprise of nobody");

    private static RankedList<string> Words(string list, double shift = Shift) => new(list.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), shift);

    private static RankedList<string> Lines(params string[] lines) => new(lines, Shift);
}
