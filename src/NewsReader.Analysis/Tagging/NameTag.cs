namespace NewsReader.Analysis.Tagging;

/// <summary>Whether a token begins a name, goes on with one, or is outside. The numbers are written into models.</summary>
internal enum NameTag : byte
{
    Outside, PersonBegins, PersonGoesOn, OrganisationBegins, OrganisationGoesOn, LocationBegins, LocationGoesOn, MiscBegins, MiscGoesOn,
}
