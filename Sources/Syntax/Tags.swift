// Part of dossier. Licence: Apache-2.0, see LICENSE.

/// The universal part-of-speech tags of Universal Dependencies v2.
public enum PartOfSpeech: UInt8, Sendable, CaseIterable {
  case adjective, adposition, adverb, auxiliary, coordinator, determiner, interjection, noun, numeral, particle,
    pronoun, properNoun, punctuation, subordinator, symbol, verb, other
}

/// The Penn Treebank tags, as the column XPOS of UD_English-EWT has them.
public enum FineTag: UInt8, Sendable, CaseIterable {
  case unknown, cc, cd, dt, ex, fw, `in`, jj, jjr, jjs, ls, md, nn, nnp, nnps, nns, pdt, pos, prp, prpPossessive, rb,
    rbr, rbs, rp, sym, to, uh, vb, vbd, vbg, vbn, vbp, vbz, wdt, wp, wpPossessive, wrb, add, afx, hyph, nfp, gw, xx,
    punctuation
}

/// The dependency relations of Universal Dependencies v2, with the subtypes that reading asks for.
public enum Relation: UInt8, Sendable, CaseIterable {
  case root, acl, aclRelcl, advcl, advmod, amod, appos, aux, auxPass, `case`, cc, ccomp, compound, compoundPrt, conj,
    cop, csubj, dep, det, discourse, dislocated, expl, fixed, flat, goeswith, iobj, list, mark, nmod, nmodPoss,
    nmodDesc,
    nsubj, nsubjPass, nummod, obj, obl, oblAgent, orphan, parataxis, punct, reparandum, vocative, xcomp
}
