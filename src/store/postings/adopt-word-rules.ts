import { WORD_RULES } from '../../domain/text/index-words.ts'
import type { Database } from '../database.ts'
import { belowNewest } from './below-newest.ts'
import { nextRevision, readState, updateState } from './index-state.ts'

/**
 * Has every version read again where the index was written under other rules of words than this program's, newest first.
 * Until its turn comes a version is found by the words that both rules spell alike. Returns whether that was needed.
 */
export async function adoptWordRules({ read, write }: Database): Promise<boolean> {
  if ((await readState(read)).word_rules === WORD_RULES) return false
  return write(async (transaction) => {
    if ((await readState(transaction)).word_rules === WORD_RULES) return false
    const build_below = await belowNewest(transaction)
    const rules_since = await nextRevision(transaction)
    await updateState(transaction, { word_rules: WORD_RULES, rules_since, build_below })
    return build_below !== null
  })
}
