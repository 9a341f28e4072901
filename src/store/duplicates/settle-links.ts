import type { Write } from '../database.ts'
import { chooseOrigin } from './choose-origin.ts'
import type { Matcher } from './create-matcher.ts'
import { findSimilar } from './find-similar.ts'
import { linkCopies } from './link-copies.ts'
import { compareWordings, readWordings, type Wording } from './wording.ts'

/** Wordings looked at again because of one change; the links of the rest are left as they are. */
const MAX_SETTLED = 256

/**
 * Links every copy to its origin again after articles were added, removed or dated anew, whatever the order in which they came
 * in: wordings are taken by the time they became known, and each joins the first original that it repeats. `changed` gives,
 * for each content hash concerned, the first instant (ms) at which that makes a difference. Returns the hashes looked at.
 */
export async function settleLinks(
  transaction: Write,
  changed: ReadonlyMap<string, number>,
  matcher: Matcher,
): Promise<ReadonlySet<string>> {
  const open = new Map<string, Wording>()
  for (const [hash, sinceMs] of changed) {
    const concerned = await readWordings(transaction, [hash, ...(await findSimilar(transaction, hash, matcher.bands))])
    for (const wording of concerned.values())
      if (wording.hash === hash || wording.knownAtMs >= sinceMs) open.set(wording.hash, wording)
  }
  const settled = new Set<string>()
  while (open.size > 0 && settled.size < MAX_SETTLED) {
    const [next] = [...open.values()].toSorted(compareWordings)
    if (!next) break
    open.delete(next.hash)
    settled.add(next.hash)
    for (const later of await settle(transaction, next, matcher)) open.set(later.hash, later)
  }
  return settled
}

/** Returns the later wordings for which it matters: none when the link is as it was. */
async function settle(transaction: Write, wording: Wording, matcher: Matcher): Promise<readonly Wording[]> {
  const hashes = await findSimilar(transaction, wording.hash, matcher.bands)
  const known = await readWordings(transaction, hashes)
  const similar = hashes.flatMap((hash) => known.get(hash) ?? [])
  const originId = await chooseOrigin(transaction, wording, { similar, judge: matcher.judge })
  await linkCopies(transaction, wording, originId)
  if (originId === wording.duplicateOf) return []
  return similar.filter((other) => compareWordings(wording, other) < 0)
}
