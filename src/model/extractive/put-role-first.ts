import type { AskedQuestion } from '../../domain/reading/asked-question.ts'
import type { Choice } from './choose-sentences.ts'
import type { DatedText } from './freshness.ts'
import { namesRole } from './support/lacks-noun.ts'

/**
 * Asked for the governor, a sentence that names one comes before a sentence that names only a deputy. The order alone
 * changes, after the choice: both may still be needed to tell whether the article answers at all.
 */
export function putRoleFirst<Source extends DatedText>(
  question: AskedQuestion,
  chosen: readonly Choice<Source>[],
): readonly Choice<Source>[] {
  const [best] = chosen
  const { role } = question
  if (!best || role === undefined || !best.measured.sentence.bag.has(role)) return chosen
  const isNamed = ({ measured }: Choice<Source>) => namesRole(question, measured.sentence)
  return chosen.toSorted((a, b) => Number(isNamed(b)) - Number(isNamed(a)))
}
