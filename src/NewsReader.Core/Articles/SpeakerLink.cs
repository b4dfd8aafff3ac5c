namespace NewsReader.Core.Articles;

/// <summary>What the link from a quote to its speaker rests on. The numbers are stored.</summary>
public enum SpeakerLink
{
    /// <summary>There is no link: nobody is named, or more than one could be meant.</summary>
    None = 0,

    /// <summary>The name in the article is one of the speaker's names; nobody has looked at it yet.</summary>
    ByName = 1,

    /// <summary>A person said so.</summary>
    ByPerson = 2,
}
