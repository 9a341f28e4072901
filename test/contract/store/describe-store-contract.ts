import { describe } from 'node:test'
import { describeAnswers } from './answers.ts'
import { describeArticleTimes } from './article-times.ts'
import { describeArticles } from './articles.ts'
import { describeConcurrency } from './concurrency.ts'
import { describeCorrections } from './corrections.ts'
import { describeDigestRuns } from './digest-runs.ts'
import { describeDuplicates } from './duplicates.ts'
import { describeEvents } from './events.ts'
import { describeFeedItems } from './feed-items.ts'
import { describeMaintenance } from './maintenance.ts'
import { describeNearDuplicates } from './near-duplicates.ts'
import { describeOutbox } from './outbox.ts'
import { describePassageIndex } from './passage-index.ts'
import { describeQuestions } from './questions.ts'
import { describeRecords } from './records.ts'
import { describeSources } from './sources.ts'
import { describeSpend } from './spend.ts'
import { describeStanding } from './standing.ts'
import type { OpenStoreUnderTest } from './store-under-test.ts'
import { describeStories } from './stories.ts'
import { describeSubscriptions } from './subscriptions.ts'
import { describeVectors } from './vectors.ts'
import { describeVersions } from './versions.ts'

const DEFAULT_PROPERTY_RUNS = 25

/** What every store must do, whatever database it keeps things in. Each run of a property opens a store. */
export function describeStoreContract(
  name: string,
  open: OpenStoreUnderTest,
  { propertyRuns = DEFAULT_PROPERTY_RUNS }: { propertyRuns?: number } = {},
): void {
  describe(name, () => {
    describe('articles', () => {
      describeArticles(open)
      describeVersions(open)
      describeArticleTimes(open)
      describeDuplicates(open, propertyRuns)
      describeNearDuplicates(open, propertyRuns)
    })
    describe('passage index', () => describePassageIndex(open))
    describe('questions', () => describeQuestions(open, propertyRuns))
    describe('vectors', () => describeVectors(open))
    describe('sources', () => describeSources(open))
    describe('feed items', () => describeFeedItems(open))
    describe('stories', () => describeStories(open))
    describe('answers', () => describeAnswers(open))
    describe('corrections', () => describeCorrections(open))
    describe('standing questions', () => describeStanding(open))
    describe('subscriptions', () => describeSubscriptions(open))
    describe('digest runs', () => describeDigestRuns(open))
    describe('outbox', () => describeOutbox(open))
    describe('events', () => describeEvents(open))
    describe('spend', () => describeSpend(open))
    describe('maintenance', () => describeMaintenance(open))
    describe('records past their age', () => describeRecords(open))
    describe('several processes', () => describeConcurrency(open))
  })
}
