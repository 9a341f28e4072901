/** How a text limits a number: "more than 40", "at least 40", "about 40". */
export type Qualifier = 'exact' | 'more' | 'at-least' | 'less' | 'at-most' | 'nearly' | 'about'

const GAP = '(?: (?:a total of|the|a|an))?\\s*[$£€¥("\']?\\s*$'

/** The words that stand before the number; the longer wording first. */
const BEFORE: readonly (readonly [Qualifier, RegExp])[] = [
  [
    'at-most',
    before('no more than|not more than|at most|up to|a maximum of|maximum of|as many as|as much as|no higher than'),
  ],
  [
    'at-least',
    before('no fewer than|no less than|not less than|not fewer than|at least|a minimum of|minimum of|as few as'),
  ],
  ['nearly', before('nearly|almost|close to|just under|just below|just short of|approaching|not quite')],
  [
    'more',
    before(
      'more than|over|above|exceed|exceeds|exceeded|exceeding|in excess of|upwards? of|greater than|higher than|larger than|better than|north of|topped|tops|surpassed|surpassing|well over|just over',
    ),
  ],
  ['less', before('fewer than|less than|under|below|lower than|smaller than|short of|south of')],
  [
    'about',
    before(
      'about|around|roughly|approximately|approx\\.?|some|circa|c\\.|an estimated|estimated|in the region of|in the order of|~',
    ),
  ],
]
const AFTER: readonly (readonly [Qualifier, RegExp])[] = [
  ['at-least', /^\s*(?:\+|plus\b|or (?:more|above|older|higher|over)\b|and (?:over|above|up)\b)/],
  ['at-most', /^\s*or (?:less|fewer|below|under|younger|lower)\b/],
  ['about', /^(?:ish\b|-ish\b|\s*or so\b)/],
]

function before(words: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})${GAP}`, 'u')
}

/** The qualifier of a number, from the lower-case text on both sides of it. */
export function qualifierOf(textBefore: string, textAfter: string): Qualifier {
  const found =
    BEFORE.find(([, pattern]) => pattern.test(textBefore)) ?? AFTER.find(([, pattern]) => pattern.test(textAfter))
  return found?.[0] ?? 'exact'
}

/** What else a qualifier in the quote allows a claim to say: who writes "more than 40" may be told as "at least 40". */
const IMPLIES: Readonly<Record<Qualifier, readonly Qualifier[]>> = {
  exact: ['about'],
  more: ['at-least'],
  less: ['at-most'],
  nearly: ['less', 'at-most', 'about'],
  'at-least': [],
  'at-most': [],
  about: [],
}

/** Whether a claim may say `claimed` of a number that the quote gives with `quoted`. */
export function allowsQualifier(quoted: Qualifier, claimed: Qualifier): boolean {
  return quoted === claimed || IMPLIES[quoted].includes(claimed)
}
