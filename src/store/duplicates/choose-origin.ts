import type { Write } from '../database.ts'
import type { Judge } from './create-judge.ts'
import { compareWordings, type Wording } from './wording.ts'

/** Texts that one is compared with; of more, those whose signatures are the most alike. */
const MAX_COMPARED = 24

/**
 * The article that a wording repeats: of those known before it, the first that is an original and a near duplicate, and no
 * other copy of which has other numbers. `similar` is the most alike first. Null: the wording is an original.
 */
export async function chooseOrigin(
  transaction: Write,
  wording: Wording,
  { similar, judge }: { similar: readonly Wording[]; judge: Judge },
): Promise<string | null> {
  const earlier = similar.filter((other) => compareWordings(other, wording) < 0).slice(0, MAX_COMPARED)
  const originals = earlier.filter(({ duplicateOf }) => duplicateOf === null).toSorted(compareWordings)
  for (const original of originals) {
    if (!(await judge.isNearDuplicate(transaction, wording, original))) continue
    const copies = earlier.filter(({ duplicateOf }) => duplicateOf === original.firstId)
    if (await agreesWithAll(transaction, wording, { copies, judge })) return original.firstId
  }
  return null
}

async function agreesWithAll(
  transaction: Write,
  wording: Wording,
  { copies, judge }: { copies: readonly Wording[]; judge: Judge },
): Promise<boolean> {
  for (const copy of copies) if (!(await judge.haveSameNumbers(transaction, wording, copy))) return false
  return true
}
