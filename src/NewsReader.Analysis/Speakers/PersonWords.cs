using System.Collections.Frozen;

namespace NewsReader.Analysis.Speakers;

/// <summary>Titles, roles and words for bodies, in small letters.</summary>
internal static class PersonWords
{
    /// <summary>Titles that stand before a name, with the gender they tell.</summary>
    public static readonly FrozenDictionary<string, Gender> Titles = Dictionary(
        "dr dr. drs drs. prof prof. professor president senator senators sen sen. sens sens. rep rep. reps reps. del del. representative representatives governor gov gov. mayor minister secretary chancellor premier justice judge chief inspector superintendent " +
        "detective sergeant sgt sgt. constable captain capt capt. colonel col col. general gen gen. major lieutenant lt lt. admiral commander commissioner councillor councilor congressman/m " +
        "congresswoman/f councilman/m councilwoman/f mr/m mr./m messrs messrs. mister/m mrs/f mrs./f ms/f ms./f miss/f mx mx. sir/m lord/m lady/f dame/f king/m queen/f prince/m princess/f duke/m duchess/f baron/m " +
        "baroness/f rev rev. reverend father/m sister/f brother/m pope/m bishop archbishop cardinal rabbi imam sheikh/m ayatollah/m ambassador envoy attorney director chairman/m chairwoman/f " +
        "chair chairperson coach spokesman/m spokeswoman/f spokesperson speaker deputy vice prime foreign finance health defense defence interior justice trade former acting state attorney sheriff officer " +
        "agent herr/m frau/f monsieur/m madame/f mme/f m bürgermeisterin/f bürgermeister/m republican democrat candidate leader treasury home");

    /// <summary>Words for bodies that name none by themselves: the Department, the Committee.</summary>
    public static readonly FrozenSet<string> PlainBodies = Set(
        "ministry department council committee commission company corporation group bank party union federation association institute university college school hospital court administration agency authority " +
        "office bureau club society foundation trust team network campaign center centre fund firm panel board government police");

    /// <summary>Words by which a company is called again.</summary>
    public static readonly FrozenSet<string> Companies = Set("company firm bank network airline operator retailer carmaker publisher");

    private static readonly FrozenSet<string> Public = Set("ministry department council committee commission party parliament senate congress house court government administration agency authority police union federation street");

    /// <summary>Whether the word in a body's name shows that it is no company: a place, or an office of the public.</summary>
    public static bool IsPublic(string word) => Places.Contains(word) || Public.Contains(word);

    /// <summary>Nouns for what a person is or does; with the gender they tell.</summary>
    public static readonly FrozenDictionary<string, Gender> Roles = Dictionary(
        "spokesman/m spokeswoman/f spokesperson analyst economist scientist ecologist professor lecturer researcher historian sociologist strategist pollster consultant adviser advisor aide official " +
        "officer minister secretary president senator congressman/m congresswoman/f representative governor mayor councillor councilor councilman/m councilwoman/f lawmaker legislator mp politician leader " +
        "chief head director manager chairman/m chairwoman/f chair founder co-founder owner executive ceo boss editor reporter journalist correspondent writer author columnist poet actor actress/f singer " +
        "lawyer attorney physician solicitor barrister judge justice prosecutor inspector detective sergeant commander general colonel captain soldier officer policeman/m doctor surgeon nurse teacher student " +
        "farmer fisherman/m driver worker trader banker investor engineer architect planner developer treasurer coach player captain striker goalkeeper referee manager envoy ambassador diplomat candidate " +
        "nominee activist campaigner organiser organizer resident neighbour neighbor witness victim survivor widow/f widower/m mother/f father/m son/m daughter/f brother/m sister/f husband/m wife/f man/m " +
        "woman/f boy/m girl/f voter supporter critic expert specialist fellow scholar priest bishop pope/m pastor imam chancellor premier king/m queen/f prince/m princess/f commissioner secretary-general deputy " +
        "assistant member insider source person delegate operative conservative republican democrat billionaire businessman/m businesswoman/f mogul host anchor moderator commentator artist filmmaker doorman/m " +
        "postman/m ombudsman coordinator counsel clerk trustee rector dean principal headteacher boyfriend/m girlfriend/f partner uncle/m aunt/f grandfather/m grandmother/f guest caller user philosopher conductor");

    /// <summary>Words that tell a body: company, ministry, party.</summary>
    public static readonly FrozenSet<string> Bodies = Set(
        "ministry department council committee commission company corporation corp corp. inc inc. ltd ltd. plc co. group bank party union federation association institute university college school hospital court " +
        "government administration agency authority office bureau club society foundation trust alliance league parliament senate congress assembly house police army navy force forces service services board campaign " +
        "team network times post journal news guardian courier gazette herald tribune telegraph press wire agency airline railway rail ltd team organisation organization network coalition movement kremlin pentagon " +
        "white nato un eu fbi cia nsa gop bbc cnn nbc abc cbs fox msnbc npr pac reuters ap afp tass bloomberg politico breitbart twitter facebook google apple microsoft amazon center centre fund firm ngo charity panel tribunal " +
        "inspectorate secretariat embassy consulate newspaper magazine regulator watchdog think-tank lobby chamber laboratory museum theatre paper outlet publication site website broadcaster startup holding holdings aggregates athletic town");

    /// <summary>Those of <see cref="Bodies"/> that are surnames, too: Mary Jo White, Marjorie Merriweather Post.</summary>
    public static readonly FrozenSet<string> BodiesAndSurnames = Set("white post fox");

    /// <summary>Things that show or state something but are nobody.</summary>
    public static readonly FrozenSet<string> Documents = Set(
        "report poll polls survey surveys study studies data figures results numbers statistics research reports records documents document letter statement email emails memo book article articles piece column testimony essay memoir speech ad ads video videos footage audio recording law bill rule rules " +
        "evidence translation account tally estimate estimates samples tables minutes transcript transcripts filing filings lawsuit complaint order analysis review findings polling article story stories tweet post headline plan proposal");

    /// <summary>Documents in which their writer speaks.</summary>
    public static readonly FrozenSet<string> Letters = Set("letter statement email emails memo book article tweet tweets story column testimony essay memoir blog post speech interview remarks comments");

    /// <summary>Countries and capitals that stand for their governments.</summary>
    public static readonly FrozenSet<string> Places = Set(
        "russia ukraine moscow kyiv kiev washington beijing china london britain france paris germany berlin europe brussels america us u.s. uk u.k. israel iran tehran iraq syria turkey ankara india pakistan japan tokyo " +
        "korea pyongyang seoul italy rome spain madrid poland warsaw canada ottawa mexico australia canberra egypt cairo jerusalem nato ireland dublin scotland wales england netherlands sweden norway finland denmark " +
        "qatar texas florida california ohio iowa nevada georgia virginia pennsylvania michigan wisconsin arizona jeddah kursk");

    /// <summary>Several people by one word without an s.</summary>
    public static readonly FrozenSet<string> Groups = Set("people police men women others many some most both several few none all everyone children media public crowd audience");

    /// <summary>Verbs that show the name before them to be a speaker.</summary>
    public static readonly FrozenSet<string> Speaks = Set(
        "said says told tells wrote writes added adds tweeted tweets argued argues asked asks called calls claimed claims explained explains insisted insists noted notes announced announces warned warns " +
        "replied replies responded responds suggested suggests stated states concluded concludes continued continues admitted admits denied denies blasted blasts slammed slams urged urges vowed vows " +
        "promised promises declared declares thinks thought believes believed wants wanted hopes hoped predicted predicts confirmed confirms reported reports recalled recalls joked jokes speaks spoke " +
        "acknowledged acknowledges");

    /// <summary>A title or role under the one word that it is called by again: sen. is senator, justice is judge; a prime minister is no other minister.</summary>
    public static string Role(string word, string before) => word.TrimEnd('.') switch
    {
        "minister" when before == "prime" => "prime minister",
        "president" or "secretary" or "senator" or "governor" or "mayor" when before is "former" or "vice" or "deputy" => $"{before} {word}",
        "premier" => "prime minister",
        "sen" or "sens" or "senators" => "senator",
        "rep" or "reps" or "representatives" => "representative",
        "gov" => "governor",
        "congresswoman" or "congressman" => "representative",
        "prof" => "professor",
        "gen" => "general",
        "physician" => "doctor",
        "lawyer" => "attorney",
        "justice" => "judge",
        "dr" => "doctor",
        "councilor" => "councillor",
        "advisor" => "adviser",
        string other => other,
    };

    /// <summary>Roles that <paramref name="role"/> may be another word for.</summary>
    public static string[] Like(string role) => role switch
    {
        "lawmaker" or "legislator" or "politician" => ["representative", "senator"],
        "candidate" => ["nominee"],
        "nominee" => ["candidate"],
        "leader" => ["president", "chancellor", "prime minister"],
        _ => [],
    };

    /// <summary>Whether <paramref name="word"/> is a role, or several people of one: analyst, analysts, people.</summary>
    public static bool IsRoleOrGroup(string word) => Roles.ContainsKey(word) || Groups.Contains(word) || Documents.Contains(word) || (word.EndsWith('s') && Roles.ContainsKey(word[..^1]));

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet();

    private static FrozenDictionary<string, Gender> Dictionary(string words)
    {
        Dictionary<string, Gender> genders = [];
        foreach (string word in words.Split(' '))
        {
            string[] parts = word.Split('/');
            genders.TryAdd(parts[0], parts.Length == 1 ? Gender.Unknown : parts[1] == "m" ? Gender.Male : Gender.Female);
        }
        return genders.ToFrozenDictionary();
    }
}
