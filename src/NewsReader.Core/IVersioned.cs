namespace NewsReader.Core;

/// <summary>A row that two people, or two tabs, can be changing at the same time.</summary>
public interface IVersioned : IEditioned
{
    /// <summary>Counts the row's saves. A form sends back the version it was made from; another one in the store means that the form is stale.</summary>
    int Version { get; set; }

    int IEditioned.Edition() => Version;
}
