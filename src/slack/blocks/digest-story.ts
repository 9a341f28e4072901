import type { KnownBlock } from '@slack/types'
import type { DigestArticle, DigestStory, StoryState } from '../../domain/digest.ts'
import { countNouns } from '../../domain/text/count-nouns.ts'
import { renderClaim } from './claim-lines.ts'
import { escapeMrkdwn } from './escape-mrkdwn.ts'
import { listSources, renderArticle, renderSource } from './source-lines.ts'
import { renderContext, renderSections } from './text-blocks.ts'

const STATES: Readonly<Record<StoryState, string>> = { new: 'new', developing: 'developing' }
/** A smaller part of a score decides nothing. */
const COUNTING_PART = 0.005

/** One story: its headline and state, its claims, its sources, and in small print why it is here; `shared` is what all stories are here for. */
export function renderStory(
  story: DigestStory,
  { position, shared }: { position: number; shared: ReadonlySet<string> },
): readonly KnownBlock[] {
  const headline = `*${position}. ${escapeMrkdwn(story.headline)}* (${STATES[story.state]})`
  const claims = story.claims.map((claim) => `• ${renderClaim(claim)}`)
  const sources = [...listSources(story.claims).map(renderSource), ...listFurther(story)]
  return [...renderSections([headline, ...claims, ...sources]), ...renderContext([explainRank(story, shared)])]
}

/** Articles of the story that no claim cites; copies of another report are told from reports of their own. */
function listFurther({ claims, articles }: DigestStory): readonly string[] {
  const cited = new Set(claims.flatMap((claim) => claim.citations.map(({ articleId }) => articleId)))
  const further: readonly DigestArticle[] = articles.filter(({ id }) => !cited.has(id))
  const [copies, reports] = [further.filter(isCopy), further.filter((article) => !isCopy(article))]
  return [...listAs('Also', reports), ...listAs('Copies', copies)]
}

function isCopy({ duplicateOf }: DigestArticle): boolean {
  return duplicateOf !== undefined
}

function listAs(label: string, articles: readonly DigestArticle[]): readonly string[] {
  return articles.length === 0 ? [] : [`${label}: ${articles.map(renderArticle).join('; ')}`]
}

/** What each part of the score is called for people; others are named as they are. */
const REASONS: Readonly<Record<string, string>> = {
  origins: 'widely reported',
  recency: 'recent',
  substance: 'reported at length',
  topic: 'your topics',
  newness: 'not told here before',
}

/** Parts of the score that count for every story of a digest: they say nothing of any one. */
export function sharedReasons(stories: readonly DigestStory[]): ReadonlySet<string> {
  const [first, ...others] = stories.map((story) => new Set(countingParts(story)))
  return others.reduce((shared, parts) => shared.intersection(parts), first ?? new Set<string>())
}

function countingParts({ why }: DigestStory): readonly string[] {
  return Object.keys(why).filter((name) => (why[name] ?? 0) >= COUNTING_PART)
}

/** `2 independent reports · recent, your topics`: what brought it here beside what all have, most important first. */
function explainRank(story: DigestStory, shared: ReadonlySet<string>): string {
  const { origins, why } = story
  const own = countingParts(story)
    .filter((name) => !shared.has(name))
    .toSorted((a, b) => (why[b] ?? 0) - (why[a] ?? 0))
    .map((name) => REASONS[name] ?? escapeMrkdwn(name))
  const reports = origins === 1 ? '1 report' : countNouns(origins, 'independent report')
  return own.length === 0 ? reports : `${reports} · ${own.join(', ')}`
}
