import type { Digest } from '../../domain/digest.ts'
import { roundMs } from '../round-ms.ts'
import { claimRecord, renderClaim, renderSources } from './claim-record.ts'

/** The JSON of a digest, as the contract names its fields. */
export function digestRecord(digest: Digest): object {
  return {
    id: digest.id,
    subscriptionId: digest.subscriptionId,
    from: digest.from,
    to: digest.to,
    stories: digest.stories.map(({ storyId, headline, state, claims, articles, origins, score, why }) => ({
      id: storyId,
      headline,
      state,
      claims: claims.map(claimRecord),
      articles,
      origins,
      score,
      why,
    })),
    suspicious: digest.suspicious,
    dropped: digest.dropped,
    coverage: digest.coverage,
    writer: digest.writer,
    model: digest.model,
    prompt: digest.prompt,
    usage: digest.usage,
    costUsd: digest.costUsd,
    calls: digest.calls,
    passedOver: digest.passedOver,
    tookMs: roundMs(digest.tookMs),
  }
}

/** A digest for people. `by` says what the window goes by: when articles came in, or when they were published. */
export function renderDigest(digest: Digest, by: 'taken in' | 'published'): string {
  const stories = digest.stories.flatMap((story) => [
    `${story.headline} (${story.state}, ${story.origins} ${story.origins === 1 ? 'report' : 'independent reports'})`,
    ...story.claims.map((claim) => `- ${renderClaim(claim)}`),
    '',
  ])
  const dropped = Object.entries(digest.dropped).map(([reason, count]) => `${count} ${reason}`)
  const notes = [
    `From articles ${by} ${digest.from} to ${digest.to}.`,
    ...(dropped.length > 0 ? [`Left out: ${dropped.join(', ')}.`] : []),
    ...(digest.suspicious ?? []).map(
      ({ title }) => `Warning: "${title}" holds text that addresses a model instead of a reader.`,
    ),
    ...(digest.coverage.down.length > 0 ? [`Sources down: ${digest.coverage.down.join(', ')}.`] : []),
  ]
  const sources = renderSources(digest.stories.flatMap((story) => story.claims))
  return [...(stories.length > 0 ? stories : ['Nothing new.', '']), ...sources, ...notes].join('\n')
}
