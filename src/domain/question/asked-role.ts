import { NAMED, PEOPLE, PLACES } from './asked-kinds.ts'

/** What somebody or something is to another: the noun of "who is the president of …", "what was the capital of …". */
const ROLE =
  /^\W*(?:who|what)(?: is| was| are| were|['’]s) (?:the )?(?:[\p{L}\p{N}'’-]+ ){0,3}?([\p{L}-]+) (?:of|in|at|for|behind)\b/iu

/** The same of "who was Calvera's last president before …". */
const OWNED_ROLE =
  /^\W*who(?: is| was| are| were|['’]s) (?:[\p{L}\p{N}.-]+ ){0,4}?[\p{L}.-]+(?:['’]s|s['’]) (?:(?:first|last|former|new|current|next|previous|own) )*([\p{L}-]+)(?=\W*$| (?:before|after|in|at|during|until|when|since|now|then)\b)/iu

/** What is asked for by "which units are …", "what aircraft did …": the last word before the verb. */
const THING =
  /\b(?:what|which) (?:(?!(?:is|are|was|were|did|do|does|has|have|had|will|would|can|could|should|may|might|must)\b)[\p{L}-]+ ){0,2}?([\p{L}-]+) (?:is|are|was|were|did|do|does|has|have|had|will|would|can|could|should|may|might|\p{L}{2,}ed)\b/iu

/** Nouns that an answer need not say: "what was the reason for …". */
const GENERAL: ReadonlySet<string> = new Set(
  (
    'name role reason number amount date time purpose goal total kind kinds type types sort sorts size percentage result meaning cause effect word term ' +
    'nickname example position price cost title job rank age year day month part parts side thing things way ways one ones ' +
    'response reaction view views plan plans opinion stance basis ground grounds level extent else more exactly precisely'
  ).split(' '),
)
/** An answer says "Oslo" and not that it is a city. */
const OF_A_KIND = new RegExp(
  `^(?:${PEOPLE}|${PLACES}|${NAMED}|countries|cities|counties|territories|parties|companies|agencies)s?$`,
  'iu',
)

/** Lower case; undefined for a question of another form. */
export function askedRole(question: string): string | undefined {
  const noun = headOf((ROLE.exec(question) ?? OWNED_ROLE.exec(question))?.[1])
  return noun === undefined || GENERAL.has(noun) ? undefined : noun
}

/** Lower case; undefined where an answer need not name the thing. */
export function askedThing(question: string): string | undefined {
  const noun = headOf(THING.exec(question)?.[1])
  return noun === undefined || GENERAL.has(noun) || OF_A_KIND.test(noun) || noun.length < 4 ? undefined : noun
}

/** "Elections" of "by-elections": texts are read word by word. */
function headOf(noun: string | undefined): string | undefined {
  return noun?.toLowerCase().split('-').at(-1)
}
