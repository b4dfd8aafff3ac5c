namespace NewsReader.Core;

/// <summary>A row that tells when it is no longer what a form about it was made from.</summary>
public interface IEditioned
{
    /// <summary>A number that changes with the row: a form about it carries the number, so that nothing newer is overwritten.</summary>
    int Edition();
}
