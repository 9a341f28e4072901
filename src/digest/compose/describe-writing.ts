import type { PassedOver } from '../../domain/answer.ts'
import type { Digest } from '../../domain/digest.ts'
import type { Bill } from '../../domain/open-bill.ts'
import type { WrittenStory } from '../write/write-story.ts'

type Writing = Pick<Digest, 'writer' | 'model' | 'prompt' | 'usage' | 'costUsd' | 'calls' | 'passedOver'>

/** Who wrote a digest: the model as soon as one story is its own; which were tried in vain; and what it used in all. */
export function describeWriting(
  written: readonly WrittenStory[],
  { bill, passedOver }: { bill: Bill; passedOver: readonly PassedOver[] },
): Writing {
  const byModel = written.find(({ writer }) => writer !== 'extractive')
  const { model, prompt } = (byModel ?? written[0])?.end ?? {}
  const distinct = new Map(passedOver.map((step) => [JSON.stringify(step), step]))
  return {
    writer: byModel?.writer ?? 'extractive',
    ...(model !== undefined && { model }),
    ...(prompt !== undefined && { prompt }),
    ...bill.total(),
    ...(distinct.size > 0 && { passedOver: [...distinct.values()] }),
  }
}
