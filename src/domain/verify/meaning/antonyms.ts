/** Pairs of word families that turn a statement into its opposite. Lower case. */
const PAIRS: readonly (readonly [string, string])[] = [
  [
    'rise rises rose risen rising increase increases increased increasing grow grows grew grown growing climb climbs climbed soar soared jump jumped surge surged',
    'fall falls fell fallen falling decrease decreases decreased decreasing decline declines declined drop drops dropped shrink shrank shrunk plunge plunged slump slumped',
  ],
  ['higher', 'lower'],
  ['approve approves approved approving back backs backed', 'reject rejects rejected rejecting block blocked'],
  ['accept accepts accepted', 'refuse refuses refused reject rejects rejected decline declined'],
  ['allow allows allowed permit permits permitted', 'ban bans banned prohibit prohibited forbid forbids forbidden'],
  ['legal', 'illegal'],
  ['open opens opened opening reopen reopens reopened', 'close closes closed closing shut shuts'],
  ['guilty convicted', 'acquitted innocent cleared'],
  ['alive survive survives survived survivor survivors', 'dead die dies died killed'],
  ['arrest arrests arrested', 'release releases released free freed'],
  ['largest biggest highest most', 'smallest lowest least fewest'],
  ['best', 'worst'],
  ['oldest', 'youngest'],
  ['north northern', 'south southern'],
  ['east eastern', 'west western'],
  ['left', 'right'],
  ['he him his himself', 'she her hers herself'],
  [
    'man men male boy boys father son brother husband king',
    'woman women female girl girls mother daughter sister wife queen',
  ],
  ['support supports supported supporting', 'oppose opposes opposed opposing against'],
  ['confirm confirms confirmed', 'deny denies denied'],
  ['possible', 'impossible'],
  ['likely', 'unlikely'],
  ['safe', 'unsafe dangerous'],
  ['success successful succeed succeeds succeeded', 'failure fail fails failed unsuccessful'],
  ['profit profits', 'loss losses'],
  ['win wins won winning winner beat beats beaten defeat defeats defeated', 'lose loses lost losing loser'],
  ['start starts started begin begins began', 'end ends ended finish finished stop stops stopped'],
  ['include includes included including', 'exclude excludes excluded excluding'],
  ['majority', 'minority'],
  ['before', 'after'],
  ['above', 'below'],
  ['more', 'fewer less'],
  ['buy buys bought', 'sell sells sold'],
  ['arrive arrives arrived', 'depart departs departed leave leaves left'],
  ['hire hires hired', 'fire fired sack sacked dismiss dismissed'],
  ['early earlier', 'late later'],
  ['strong stronger strengthen strengthened', 'weak weaker weaken weakened'],
  ['public', 'private'],
  ['import imports imported', 'export exports exported'],
  ['attack attacks attacked', 'defend defends defended'],
  ['join joins joined', 'leave leaves left quit'],
  ['agree agrees agreed', 'disagree disagrees disagreed'],
  ['always', 'never'],
  ['all every everyone', 'none nobody some'],
  ['minimum', 'maximum'],
  ['for', 'against'],
  ['improve improves improved', 'worsen worsens worsened'],
  ['build builds built', 'demolish demolished destroy destroyed'],
]

/** These may be told from the other side ("A beat B", "B lost to A"): only telling where the words around are the same. */
const TOLD_FROM_BOTH_SIDES = new Set([
  'win',
  'before',
  'buy',
  'arrive',
  'above',
  'more',
  'left',
  'early',
  'import',
  'start',
  'all',
  'attack',
  'man',
  'join',
  'for',
])

export interface AntonymPair {
  readonly one: ReadonlySet<string>
  readonly other: ReadonlySet<string>
  /** A text with one and a text with the other can't both be right, whatever stands around. */
  readonly isPlain: boolean
}

export const ANTONYMS: readonly AntonymPair[] = PAIRS.map(([one, other]) => ({
  one: new Set(one.split(' ')),
  other: new Set(other.split(' ')),
  isPlain: !TOLD_FROM_BOTH_SIDES.has(one.split(' ')[0] ?? ''),
}))

/** Whether two words, lower case, are opposites. */
export function areOpposites(a: string, b: string): boolean {
  return ANTONYMS.some(({ one, other }) => (one.has(a) && other.has(b)) || (one.has(b) && other.has(a)))
}
