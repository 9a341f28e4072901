import type { Source } from '../../domain/source.ts'
import { toTimestamp } from '../../domain/timestamp.ts'
import type { Clock } from '../../ports/clock.ts'
import type { SourceStore } from '../../ports/store/source-store.ts'
import { parseOpml } from './parse-opml.ts'

/** Adds the feeds of an OPML file as sources; those that are known stay as they are. Errors as parseOpml. */
export async function importOpml(
  bytes: Uint8Array,
  { sources, clock }: { sources: SourceStore; clock: Clock },
): Promise<{ added: readonly Source[]; skipped: readonly string[] }> {
  const { feeds, skipped } = parseOpml(bytes)
  const added: Source[] = []
  for (const { url, title } of feeds)
    added.push(
      await sources.add({
        kind: 'feed',
        url,
        addedAt: toTimestamp(clock.now()),
        ...(title !== undefined && { title }),
      }),
    )
  return { added, skipped }
}
