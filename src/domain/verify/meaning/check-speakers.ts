import type { VerificationProblem } from '../../claim.ts'
import type { CheckedClaim } from '../checked-claim.ts'
import { findNameRuns } from '../literals/names/name-runs.ts'
import { BODY_WORDS } from '../literals/names/name-words.ts'
import { isEverydayOpening, quotedWords } from '../literals/names/quoted-words.ts'
import { quotedPhrases } from '../quoted-phrases.ts'
import { contentRoots, coverage, plainRoots } from './meaning-words.ts'

/** From this share on, what a claim says is what somebody said. */
const MOST = 0.6
const NO_WORDS = quotedWords([])
const SAID = '(?:said|says|told|tells|wrote|writes|added|adds|stated|states|explained|explains|declared|declares)'
/** "Tomas Velk, the owner, told reporters that …" at the beginning of a sentence. */
const LEAD = new RegExp(
  `^["']?(\\p{Lu}[\\p{L}.'-]*(?: \\p{Lu}[\\p{L}.'-]*)*)(?:,[^,.;]{1,80},)? (?:(?:has|had|also|later|\\p{L}+ly) ){0,2}${SAID}\\b(?: [\\p{Ll}'-]+(?= that\\b)){0,3}(?: on \\p{Lu}\\p{L}+| yesterday| today)?,?(?: that)? (?!"|')`,
  'u',
)
/** Bodies speak for themselves: what they announce is told as news. */
const BODY =
  /\b(?:Agency|Office|Service|Institute|Bureau|Authority|Union|Group|Company|Corporation|Inc|Ltd|Foundation|Association|Society|Centre|Center|Force|Forces|Line|Lines|Airlines|Airways|Railways|Ferries|Motors|Holdings|Bank)\b/u
const TELLS = new RegExp(
  `"|\\b(?:${SAID}|say|telling|saying|told|according to|in the (?:view|opinion|words) of|called|calls|claim\\w*|argu\\w*|insist\\w*|believ\\w*|think\\w*|thought|warn\\w*|announc\\w*|confirm\\w*|report\\w*|den(?:y|ies|ied)|promis\\w*|suggest\\w*|describ\\w*|quot\\w*|admit\\w*|acknowledg\\w*|stress\\w*|not(?:es|ed)|accus\\w*|alleg\\w*|ask\\w*|urg\\w*)\\b`,
  'iu',
)
/** Shorter phrases stand between quotation marks for other reasons than that somebody said them. */
const MIN_SAYING = 4

/** What one person says, or what stands between quotation marks, is told with the one who said it, not as a fact. */
export function checkSpeakers({ text, quotes }: CheckedClaim): readonly VerificationProblem[] {
  if (TELLS.test(text)) return []
  const roots = plainRoots(text)
  const sentences = quotes.flatMap((quote) => quote.sentences)
  const covering = sentences.filter((sentence) => coverage(roots, new Set(contentRoots(sentence))) >= MOST)
  if (covering.length === 0 || !covering.every((sentence) => isSomebodysWord(sentence, roots))) return []
  return [{ kind: 'attribution', detail: 'the source only says that somebody said so' }]
}

function isSomebodysWord(sentence: string, roots: readonly string[]): boolean {
  const said = quotedPhrases(sentence)
    .map(({ inner }) => inner)
    .filter((inner) => contentRoots(inner).length >= MIN_SAYING - 1)
  if (said.some((inner) => coverage(roots, new Set(contentRoots(inner))) >= MOST)) return true
  const lead = LEAD.exec(sentence)
  const speaker = lead?.[1] ?? ''
  if (!lead || BODY.test(speaker) || isBody(speaker)) return false
  const speakerRoots = new Set(contentRoots(speaker))
  return (
    !roots.some((root) => speakerRoots.has(root)) &&
    coverage(roots, new Set(contentRoots(sentence.slice(lead[0].length)))) >= MOST
  )
}

/** Bodies, and people of a kind: "officials", "police", "researchers". */
function isBody(speaker: string): boolean {
  if (
    /^\p{L}+$/u.test(speaker.trim()) &&
    (/s ?$/.test(speaker) || isEverydayOpening(speaker.trim().toLowerCase(), NO_WORDS))
  )
    return true
  return findNameRuns(speaker).some((run) => run.some(({ key }) => BODY_WORDS.has(key)))
}
