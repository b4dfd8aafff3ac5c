namespace NewsReader.Analysis.Tagging;

/// <summary>The parts of speech of the Penn Treebank. The numbers are written into models: new ones only at the end.</summary>
internal enum PennTag : byte
{
    NN, IN, NNP, DT, JJ, NNS, Comma, Stop, VBD, RB, PRP, VB, CC, VBZ, TO, VBG, VBN, VBP, Close, CD, PossessivePronoun, Open, MD, Possessive, Colon, WP, WDT,
    NNPS, WRB, RP, JJR, JJS, RBR, RightBracket, LeftBracket, EX, Dollar, RBS, PDT, UH, PossessiveWP, FW, LS, SYM, Hash,
}
