import type { Digest, DigestStory } from '../../../src/domain/digest.ts'
import type { DigestId, StoryId } from '../../../src/domain/ids.ts'
import { sampleCitation, sampleClaim } from './sample-answer.ts'

export function sampleStory(given: Partial<DigestStory> = {}): DigestStory {
  const { articleId: id, title, url = '', siteName = '', publishedAt = '' } = sampleCitation()
  return {
    storyId: 'story-1' as StoryId,
    headline: 'Aldermoor bridge reopens',
    state: 'new',
    claims: [sampleClaim()],
    articles: [{ id, title, url, siteName, publishedAt }],
    origins: 2,
    score: 1.25,
    why: { recency: 0.75, origins: 0.5 },
    ...given,
  }
}

/** A digest with one story; give what the test is about. */
export function sampleDigest(given: Partial<Digest> = {}): Digest {
  return {
    id: 'digest-1' as DigestId,
    timezone: 'Europe/Berlin',
    from: '2024-03-17T06:30:00.000Z',
    to: '2024-03-18T06:30:00.000Z',
    stories: [sampleStory()],
    dropped: { 'off-topic': 3, told: 0 },
    coverage: { sources: 4, down: ['Moor Times'] },
    writer: 'extractive',
    createdAt: '2024-03-18T06:30:00.000Z',
    tookMs: 7,
    ...given,
  }
}
