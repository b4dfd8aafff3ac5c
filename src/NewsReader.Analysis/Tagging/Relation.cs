namespace NewsReader.Analysis.Tagging;

/// <summary>How a token hangs on its head (Stanford dependencies, as of Universal Dependencies 1). The numbers are written into models: new ones only at the end.</summary>
internal enum Relation : byte
{
    Root, Punct, Case, Nmod, Nsubj, Det, Compound, Amod, Dobj, Advmod, Mark, Aux, Cc, Conj, NmodPoss, Ccomp, Xcomp, Advcl, Cop, Dep, AclRelcl, Nummod, Acl, Neg,
    Appos, Auxpass, Nsubjpass, NmodTmod, CompoundPrt, Parataxis, Mwe, Expl, NmodNpmod, Csubj, Iobj, DetPredet, CcPreconj, Discourse, Csubjpass,
}
