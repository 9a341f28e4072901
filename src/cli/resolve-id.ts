import { NewsdeskError } from '../domain/errors.ts'

/** No command lists them by themselves. */
const FIND_IDS = '`newsdesk search WORDS` shows the ids of articles, `newsdesk ask` that of each answer.'

/**
 * The whole id that a person gave the beginning of. Errors: NOT_FOUND when there is none, USAGE when it is the beginning of
 * several.
 */
export async function resolveId<Id extends string>(
  kept: { findByPrefix(prefix: string, limit: number): Promise<readonly Id[]> },
  { kind, prefix }: { kind: string; prefix: string },
): Promise<Id> {
  const [first, second] = await kept.findByPrefix(prefix, 2)
  if (!first) throw new NewsdeskError('NOT_FOUND', `there is no ${kind} ${prefix}`, { remedy: FIND_IDS })
  if (second && first !== prefix)
    throw new NewsdeskError('USAGE', `${prefix} is the beginning of several ids; give more of it`)
  return first
}
