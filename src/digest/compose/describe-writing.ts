import type { Digest } from '../../domain/digest.ts'
import { addUsage } from '../write/run-writer.ts'
import type { WrittenStory } from '../write/write-story.ts'

/** Who wrote a digest: the model as soon as one story is its own, and what it used in all. */
export function describeWriting(
  written: readonly WrittenStory[],
): Pick<Digest, 'writer' | 'model' | 'prompt' | 'usage'> {
  const byModel = written.find(({ writer }) => writer !== 'extractive')
  const { model, prompt } = (byModel ?? written[0])?.end ?? {}
  const usage = written.map(({ end }) => end.usage).reduce(addUsage, undefined)
  return {
    writer: byModel?.writer ?? 'extractive',
    ...(model !== undefined && { model }),
    ...(prompt !== undefined && { prompt }),
    ...(usage && { usage }),
  }
}
