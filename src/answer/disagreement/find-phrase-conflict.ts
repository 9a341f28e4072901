import type { AskedQuestion } from '../../domain/reading/asked-question.ts'
import { stem } from '../../domain/text/stem.ts'
import { isOnMatter } from './is-on-matter.ts'
import { groupByMatter } from './is-one-matter.ts'
import { judgeRivalry } from './judge-rivalry.ts'
import { pairAccounts, type Rivalry } from './pair-accounts.ts'
import { ownOf, type Phrase } from './phrase.ts'
import { quoteAccount } from './quote-account.ts'
import { type Account, readAccounts } from './read-accounts.ts'
import { isSameTime, isSuperseded, type OriginReading } from './read-origins.ts'
import type { Statement } from './statement.ts'

/** Log-odds from which two accounts are called a disagreement, and those of others that are then shown beside them. */
const CONTRADICTS = -0.3
const BESIDES = -1.4
/** One of the two must hold so much of the question by itself that it answers it: else they tell of parts of it. */
const ANSWERS = 0.4

/** What accounts say of which others know nothing, each in the sentence that says it best; none when they seem to agree. */
export function findPhraseConflict(
  question: AskedQuestion,
  text: string,
  origins: readonly OriginReading[],
  maxSides: number,
): readonly Statement[] {
  const accounts = readAccounts(question, text, origins)
  const areOneMatter = groupByMatter(
    question,
    accounts.map(({ origin }) => origin),
  )
  const role = askedHead(text)
  const judged = pairAccounts(accounts, (a, b) => areOneMatter(a.origin, b.origin))
    .filter(({ leading, rival }) => canDisagree(leading.origin, rival.origin))
    .filter(({ leading, rival }) => [leading, rival].every((one) => isOnMatter(question, one, accounts)))
    .filter(({ leadingPhrase, rivalPhrase }) => Math.max(ownOf(leadingPhrase), ownOf(rivalPhrase)) >= ANSWERS)
    .filter(({ leadingPhrase, rivalPhrase }) => [leadingPhrase, rivalPhrase].every((one) => namesRole(role, one)))
    .map((rivalry) => ({ rivalry, odds: judgeRivalry(question, rivalry) }))
    .toSorted((a, b) => b.odds - a.odds)
  const [first] = judged
  if (!first || first.odds < CONTRADICTS) return []
  return sidesOf(judged.filter(({ odds }) => odds > BESIDES).map(({ rivalry }) => rivalry)).slice(0, maxSides)
}

/** Where it is asked who is something, a sentence that does not name that part tells of somebody else. */
function namesRole(role: string | undefined, { sentence: { sentence } }: Phrase): boolean {
  return role === undefined || sentence.bag.has(role)
}

function askedHead(text: string): string | undefined {
  const head = WHO_IS.exec(text)?.[1]
  return head === undefined ? undefined : stem(head.toLowerCase())
}

/** "Who is the transport director?" */
const WHO_IS = /^who (?:is|was) the (?:[\w-]+ ){0,3}([a-z]+)\?$/i

/** Reports of one time, of which none was taken back by its own publisher. */
function canDisagree(a: OriginReading, b: OriginReading): boolean {
  return isSameTime(a, b) && !isSuperseded(a, b) && !isSuperseded(b, a)
}

/** One statement of each account, those of the clearest contradiction first. */
function sidesOf(rivalries: readonly Rivalry[]): readonly Statement[] {
  const statements = new Map<Account, Statement>()
  for (const { leading, leadingPhrase, rival, rivalPhrase } of rivalries) {
    if (!statements.has(leading)) statements.set(leading, quoteAccount(leading, rival, leadingPhrase))
    if (!statements.has(rival)) statements.set(rival, quoteAccount(rival, leading, rivalPhrase))
  }
  return [...statements.values()]
}
