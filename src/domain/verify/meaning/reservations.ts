/** A way of saying something without asserting it. */
export interface Reservation {
  readonly name: string
  /** Lower-case plain text; what follows it in its clause is not asserted. */
  readonly pattern: RegExp
  /** What a claim must have, so that it does not assert either. */
  readonly kept: RegExp
  /** How much it takes back: what follows up to a comma, what follows in the clause, or the whole sentence. */
  readonly reach: 'phrase' | 'clause' | 'sentence'
}

/** A claim that has one of these negates. */
export const NEGATION =
  "\\bnot\\b|n't\\b|\\bnever\\b|\\bno\\b|\\bnone\\b|\\bneither\\b|\\bnobody\\b|\\bwithout\\b|\\bcannot\\b"
/** A claim that has one of these tells of a denial, a failure or an end. */
export const DENIAL =
  '\\bden(?:y|ies|ied|ying|ial)|\\brefut|\\bfalse|\\buntrue|\\bhoax|\\bdebunk|\\bruled? out|\\brefus|\\bfail|\\bdeclin|\\bunable|\\bunlikely|\\bdismiss|\\breject|\\binstead|\\brather|\\bstopp?|\\bwrong|\\bcancel'
/** A claim that has one of these leaves open whether it is so, or says who says so. */
export const HEDGE =
  '\\balleg|\\breportedly|\\brumou?r|\\bpurport|\\bclaim|\\baccus|\\bsuspect|\\bsuspicion|\\bmay\\b|\\bmight\\b|\\bcould\\b|\\bwould\\b|\\bpossib|\\bperhaps|\\bpotential|\\bappear|\\bseem|\\bbelie[vf]|\\bthought\\b|\\bthinks?\\b|\\blikely|\\bexpect|\\bif\\b|\\bunless\\b|\\bwhether\\b|\\bunclear|\\bunconfirmed|\\baccording\\b|\\bsa(?:id|ys?)\\b|\\btold\\b|\\bcharged\\b|\\bargu|\\bwarn|\\bsuggest|\\bfear|\\bpropos|\\bconsider|\\bcall(?:s|ed) for|\\burg|\\bdemand|\\bplan|\\bhope|\\bwant|\\bthreat'
/** A claim that has one of these speaks of what is to come. */
const FUTURE =
  "\\bwill\\b|'ll\\b|\\bwon't\\b|\\bshall\\b|\\bto\\b|\\bplan|\\bschedul|\\bdue\\b|\\bnext\\b|\\btomorrow\\b|\\bupcoming|\\bfuture|\\bfrom\\b|\\bagree|\\bpromis|\\bvow|\\bintend|\\baim|\\bseek"

function words(source: string): RegExp {
  return new RegExp(source, 'u')
}

/** Reservations in order of weight. */
export const RESERVATIONS: readonly Reservation[] = [
  {
    name: 'denied',
    pattern:
      /\b(?:den(?:y|ies|ied|ying)|refut(?:es?|ed|ing)|ruled? out|rejected (?:the )?(?:claims?|reports?|suggestions?|allegations?)|no evidence|no proof|no sign|no plans?|not true|unlikely|refus(?:es?|ed|ing) to|fail(?:s|ed|ing)? to|declin(?:es?|ed|ing) to|unable to|stopped short of|instead of|rather than|far from)\b/u,
    kept: words(`${NEGATION}|${DENIAL}`),
    reach: 'clause',
  },
  {
    name: 'said to be false',
    pattern: /\b(?:falsely|false (?:claims?|rumou?rs?|reports?)|untrue|not true|hoax|debunked|made up|fabricated)\b/u,
    kept: words(`${NEGATION}|${DENIAL}|\\bfabricat|\\bmade up`),
    reach: 'sentence',
  },
  {
    name: 'only alleged',
    pattern: /\b(?:allegedly|reportedly|purportedly|supposedly|rumou?red|unconfirmed)\b/u,
    kept: words(HEDGE),
    reach: 'sentence',
  },
  {
    name: 'only claimed',
    pattern:
      /\b(?:alleges?|alleged|claims? (?:that|to)|claimed|accus(?:es?|ed|ing)|suspected|on suspicion of|rumou?rs?|believed to|thought to|feared)\b/u,
    kept: words(`${HEDGE}|${DENIAL}`),
    reach: 'clause',
  },
  {
    name: 'only possible',
    pattern: /\b(?:may|might|could|possibly|perhaps|potentially|appears? to|seems? to|likely to)\b/u,
    kept: words(`${HEDGE}|${NEGATION}`),
    reach: 'phrase',
  },
  {
    name: 'left open',
    pattern: /\b(?:whether|unclear|not clear|not (?:yet )?confirm(?:ed)?|no word on)\b/u,
    kept: words(
      `\\bwhether\\b|\\bif\\b|\\bunclear|\\bnot\\b|n't\\b|\\bmay\\b|\\bmight\\b|\\bcould\\b|\\bopen\\b|\\bundecided`,
    ),
    reach: 'clause',
  },
  {
    name: 'conditional',
    pattern: /\b(?:if|unless|provided that|on condition that)\b/u,
    kept: words(`${HEDGE}|\\bwhen\\b|\\bonce\\b|\\bprovided\\b|\\bcondition|\\bsubject to\\b`),
    reach: 'clause',
  },
  {
    name: 'still to come',
    pattern:
      /\b(?:will|shall|plans? to|planned to|planning to|set to|scheduled to|expected to|going to|intends? to|aims? to|hopes? to|wants? to|vow(?:s|ed) to|promis(?:es|ed) to|threaten(?:s|ed) to|(?:is|are) to)\b|'ll\b/u,
    kept: words(`${FUTURE}|${HEDGE}|${NEGATION}`),
    reach: 'phrase',
  },
]
