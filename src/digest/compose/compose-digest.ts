import PQueue from 'p-queue'
import type { PassedOver } from '../../domain/answer.ts'
import type { Digest } from '../../domain/digest.ts'
import { type Bill, openBill } from '../../domain/open-bill.ts'
import type { Payer } from '../../domain/payer.ts'
import { toTimestamp } from '../../domain/timestamp.ts'
import { isSuspicious } from '../../domain/verify/is-suspicious.ts'
import type { DigestContext } from '../digest-context.ts'
import { gatherArticles } from '../gather/gather-articles.ts'
import { groupArticles } from '../stories/group-articles.ts'
import { nameGroups } from '../stories/name-groups.ts'
import { numberCitations } from '../write/number-citations.ts'
import { type WrittenStory, writeStory } from '../write/write-story.ts'
import { type ChosenStory, chooseStories } from './choose-stories.ts'
import { describeWriting } from './describe-writing.ts'
import type { DigestPlan } from './digest-plan.ts'
import { readToldBefore } from './read-told.ts'
import { headlineOf, toDigestStory } from './to-digest-story.ts'

interface Written {
  readonly story: ChosenStory
  readonly text: WrittenStory
}

/** Gathers, groups, compares, ranks, writes and verifies. Reads the store and changes nothing in it. */
export async function composeDigest(
  context: DigestContext,
  plan: DigestPlan,
  { signal }: { signal: AbortSignal },
): Promise<Digest> {
  const startedAt = performance.now()
  const { store, clock } = context
  const { chosen, dropped } = await choose(context, plan)
  const bill = openBill(payerOf(plan))
  const { written, passedOver } = await writeAll(context, chosen, { bill, signal })
  const told = written.filter(({ text }) => text.claims.length > 0)
  const names = await nameGroups(
    store.stories,
    told.map(({ story }) => story.group),
  )
  const unquotable = written.length - told.length
  const { subscriptionId, channel, timezone, window } = plan
  return {
    id: plan.id,
    ...(subscriptionId !== undefined && { subscriptionId }),
    ...(channel !== undefined && { channel }),
    timezone,
    from: window.from,
    to: window.to,
    stories: numberCitations(told.map(({ story, text }) => toDigestStory(story, text.claims, names))),
    ...warningsOf(told),
    dropped: { ...dropped, ...(unquotable > 0 && { unquotable }) },
    coverage: await store.sources.coverage(),
    ...describeWriting(
      told.map(({ text }) => text),
      { bill, passedOver },
    ),
    createdAt: toTimestamp(clock.now()),
    tookMs: Math.round(performance.now() - startedAt),
  }
}

function payerOf({ channel, payer }: DigestPlan): Payer {
  return payer ?? (channel === undefined ? {} : { channel })
}

/** The articles whose words a reader is shown that address a model somewhere. */
function warningsOf(told: readonly Written[]): Pick<Digest, 'suspicious'> {
  const suspicious = told
    .flatMap(({ story }) => story.untold)
    .filter(isSuspicious)
    .map(({ id, title }) => ({ articleId: id, title }))
  return suspicious.length > 0 ? { suspicious } : {}
}

async function choose({ store, limits }: DigestContext, plan: DigestPlan) {
  const { fresh, context, dropped } = await gatherArticles({ articles: store.articles, limits }, plan.window)
  const told = await readToldBefore(store, plan.channel, [...fresh, ...context])
  const groups = await groupArticles([...fresh, ...context, ...told.earlier])
  const choice = chooseStories(groups, { ...plan, told, fresh: new Set(fresh.map(({ id }) => id)) })
  return { chosen: choice.stories, dropped: { ...dropped, ...choice.dropped } }
}

async function writeAll(
  { writers, limits, clock, log }: DigestContext,
  stories: readonly ChosenStory[],
  { bill, signal }: { bill: Bill; signal: AbortSignal },
): Promise<{ written: readonly Written[]; passedOver: readonly PassedOver[] }> {
  const queue = new PQueue({ concurrency: limits.storiesAtOnce })
  const passedOver: PassedOver[] = []
  const options = { writers: [...writers], limits, bill, passedOver, clock, log, signal }
  const written = await queue.addAll(
    stories.map((story) => async () => {
      const { untold, novelty } = story
      const text = await writeStory({ headline: headlineOf(untold), articles: untold, novelty }, options)
      return { story, text }
    }),
  )
  return { written, passedOver }
}
