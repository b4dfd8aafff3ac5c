using System.Collections.Frozen;

namespace NewsReader.Analysis.Speakers;

/// <summary>Titles, roles, given names and words for bodies, in small letters.</summary>
internal static class PersonWords
{
    private static readonly FrozenSet<string> Male = Set(
        "james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald steven steve paul andrew joshua kenneth kevin brian george " +
        "timothy tim ronald edward jason jeffrey jeff ryan jacob gary nicholas nick eric jonathan stephen larry justin scott brandon benjamin ben samuel sam gregory greg frank alexander " +
        "raymond patrick jack dennis jerry tyler aaron jose adam nathan henry douglas zachary peter kyle walter ethan jeremy harold keith christian roger noah gerald carl terry sean austin " +
        "arthur lawrence jesse dylan bryan joe jordan billy bruce albert willie gabriel logan alan juan wayne roy ralph randy eugene vincent russell louis philip phil bobby johnny bradley " +
        "bernie ted marco jeb rand mike chris tom jim bob bill dan matt tony ron ken don barack vladimir dmitry dmitri sergei sergey ivan viktor victor mikhail boris igor oleg andrei " +
        "andriy andri volodymyr fyodor nikolai yuri pavel ruslan konstantin emmanuel jean pierre francois jacques olaf hans klaus jurgen helmut angelo giorgio mario luigi pedro carlos luis " +
        "jorge miguel antonio fernando diego mohammed muhammad mohamed ahmed ali omar hassan hussein abdul ibrahim yusuf benjamin ari jared rudy newt mitt lindsey mitch harry joel ian neil " +
        "graham simon stuart gareth gavin hugh hamish angus alasdair alastair dougal duncan rory callum owen rhys desmond tobias jonas lenny rafe idris walter aron tomas henning ruprecht bastien " +
        "gaspard gil anton erik lars sven karl otto fritz werner wolfgang stefan tomasz piotr andrzej xi kim narendra shinzo keir boris nigel rishi liam noel declan brendan");

    private static readonly FrozenSet<string> Female = Set(
        "mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley kimberly emily donna michelle carol amanda dorothy melissa deborah " +
        "stephanie rebecca sharon laura cynthia kathleen amy angela shirley anna brenda pamela emma nicole helen samantha katherine christine debra rachel carolyn janet catherine maria heather " +
        "diane ruth julie olivia joyce virginia victoria kelly lauren christina joan evelyn judith megan andrea cheryl hannah jacqueline martha gloria teresa ann anne sara madison frances kathryn " +
        "janice jean abigail alice julia judy sophia grace denise amber doris marilyn danielle beverly isabella theresa diana natalie brittany charlotte marie kayla alexis lori hillary melania ivanka " +
        "nikki carly kellyanne sally jill kate katie liz beth sue debbie maureen condoleezza elena olga natalia tatiana svetlana irina irena katrin katarina marta clara ada brona delia nadia priya " +
        "anneke rosalind lucinda hanne ingrid imogen maelle élodie elodie annegret friederike ursula angela heidi greta astrid freya sofia lucia carmen rosa ana ines ingeborg marguerite giorgia " +
        "theresa nicola priti suella fatima aisha leila zainab yulia jacinda sanna mette oprah kamala tulsi michele susana");

    /// <summary>Titles that stand before a name, with the gender they tell.</summary>
    public static readonly FrozenDictionary<string, Gender> Titles = Dictionary(
        "dr dr. prof prof. professor president senator sen sen. rep rep. representative governor gov gov. mayor minister secretary chancellor premier justice judge chief inspector superintendent " +
        "detective sergeant sgt sgt. constable captain capt capt. colonel col col. general gen gen. major lieutenant lt lt. admiral commander commissioner councillor councilor congressman/m " +
        "congresswoman/f councilman/m councilwoman/f mr/m mr./m mister/m mrs/f mrs./f ms/f ms./f miss/f mx mx. sir/m lord/m lady/f dame/f king/m queen/f prince/m princess/f duke/m duchess/f baron/m " +
        "baroness/f rev rev. reverend father/m sister/f brother/m pope/m bishop archbishop cardinal rabbi imam sheikh/m ayatollah/m ambassador envoy attorney director chairman/m chairwoman/f " +
        "chair chairperson coach spokesman/m spokeswoman/f spokesperson speaker deputy vice prime foreign finance health defense defence interior justice trade former acting state attorney sheriff officer " +
        "agent herr/m frau/f monsieur/m madame/f mme/f m bürgermeisterin/f bürgermeister/m republican democrat candidate leader treasury home");

    /// <summary>Nouns for what a person is or does; with the gender they tell.</summary>
    public static readonly FrozenDictionary<string, Gender> Roles = Dictionary(
        "spokesman/m spokeswoman/f spokesperson analyst economist scientist ecologist professor lecturer researcher historian sociologist strategist pollster consultant adviser advisor aide official " +
        "officer minister secretary president senator congressman/m congresswoman/f representative governor mayor councillor councilor councilman/m councilwoman/f lawmaker legislator mp politician leader " +
        "chief head director manager chairman/m chairwoman/f chair founder co-founder owner executive ceo boss editor reporter journalist correspondent writer author columnist poet actor actress/f singer " +
        "lawyer attorney solicitor barrister judge justice prosecutor inspector detective sergeant commander general colonel captain soldier officer policeman/m doctor surgeon nurse teacher student " +
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

    /// <summary>Things that show or state something but are nobody.</summary>
    public static readonly FrozenSet<string> Documents = Set(
        "report poll polls survey surveys study studies data figures results numbers statistics research reports records documents document letter statement email emails memo book article articles ad ads law bill rule rules " +
        "evidence translation account tally estimate estimates samples tables minutes transcript transcripts filing filings lawsuit complaint order analysis review findings polling article story stories tweet post headline plan proposal");

    /// <summary>Countries and capitals that stand for their governments.</summary>
    public static readonly FrozenSet<string> Places = Set(
        "russia ukraine moscow kyiv kiev washington beijing china london britain france paris germany berlin europe brussels america us u.s. uk u.k. israel iran tehran iraq syria turkey ankara india pakistan japan tokyo " +
        "korea pyongyang seoul italy rome spain madrid poland warsaw canada ottawa mexico australia canberra egypt cairo jerusalem nato ireland dublin scotland wales england netherlands sweden norway finland denmark " +
        "qatar texas florida california ohio iowa nevada georgia virginia pennsylvania michigan wisconsin arizona jeddah kursk");

    /// <summary>Several people by one word without an s.</summary>
    public static readonly FrozenSet<string> Groups = Set("people police men women others many some most both several few none all everyone children media public crowd audience");

    /// <summary>A title or role under the one word that it is called by again: sen. is senator, justice is judge; a prime minister is no other minister.</summary>
    public static string Role(string word, string before) => word.TrimEnd('.') switch
    {
        "minister" when before == "prime" => "prime minister",
        "premier" => "prime minister",
        "sen" => "senator",
        "rep" => "representative",
        "gov" => "governor",
        "prof" => "professor",
        "justice" => "judge",
        "dr" => "doctor",
        "councilor" => "councillor",
        "advisor" => "adviser",
        string other => other,
    };

    /// <summary>Whether <paramref name="word"/> is a role, or several people of one: analyst, analysts, people.</summary>
    public static bool IsRoleOrGroup(string word) => Roles.ContainsKey(word) || Groups.Contains(word) || Documents.Contains(word) || (word.EndsWith('s') && Roles.ContainsKey(word[..^1]));

    /// <summary>What a given name tells.</summary>
    public static Gender OfGivenName(string name)
    {
        bool male = Male.Contains(name), female = Female.Contains(name);
        return male == female ? Gender.Unknown : male ? Gender.Male : Gender.Female;
    }

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
