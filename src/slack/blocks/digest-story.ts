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

/** One story: its headline and state, its claims, its sources, and in small print why it is here. */
export function renderStory(story: DigestStory, position: number): readonly KnownBlock[] {
  const headline = `*${position}. ${escapeMrkdwn(story.headline)}* (${STATES[story.state]})`
  const claims = story.claims.map((claim) => `• ${renderClaim(claim)}`)
  const sources = [...listSources(story.claims).map(renderSource), ...listFurther(story)]
  return [...renderSections([headline, ...claims, ...sources]), ...renderContext([explainRank(story)])]
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
  origins: 'how many report it',
  recency: 'how recent it is',
  substance: 'how much there is to report',
  topic: 'your topics',
  newness: 'not told here before',
}

/** `2 independent reports · ranked by how many report it, how recent it is`: the parts that count, most important first. */
function explainRank({ origins, why }: DigestStory): string {
  const parts = Object.entries(why)
    .filter(([, part]) => part >= COUNTING_PART)
    .toSorted(([, a], [, b]) => b - a)
    .map(([name]) => REASONS[name] ?? escapeMrkdwn(name))
  const reports = countNouns(origins, 'independent report')
  return parts.length === 0 ? reports : `${reports} · ranked by ${parts.join(', ')}`
}
