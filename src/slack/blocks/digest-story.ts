import type { KnownBlock } from '@slack/types'
import type { DigestArticle, DigestStory, StoryState } from '../../domain/digest.ts'
import { renderClaim } from './claim-lines.ts'
import { escapeMrkdwn } from './escape-mrkdwn.ts'
import { count } from './format-date.ts'
import { listSources, renderArticle, renderSource } from './source-lines.ts'
import { renderContext, renderSections } from './text-blocks.ts'

const STATES: Readonly<Record<StoryState, string>> = { new: 'new', developing: 'developing' }
const SCORE_DIGITS = 2

/** One story: its headline and state, its claims, its sources, and in small print why it is here. */
export function renderStory(story: DigestStory, position: number): readonly KnownBlock[] {
  const headline = `*${position}. ${escapeMrkdwn(story.headline)}* (${STATES[story.state]})`
  const claims = story.claims.map((claim) => `• ${renderClaim(claim)}`)
  const sources = [...listSources(story.claims).map(renderSource), ...listFurther(story)]
  return [...renderSections([headline, ...claims, ...sources]), ...renderContext([explainRank(story)])]
}

/** Articles of the story that no claim cites. */
function listFurther({ claims, articles }: DigestStory): readonly string[] {
  const cited = new Set(claims.flatMap((claim) => claim.citations.map(({ articleId }) => articleId)))
  const further: readonly DigestArticle[] = articles.filter(({ id }) => !cited.has(id))
  return further.length === 0 ? [] : [`Also: ${further.map(renderArticle).join('; ')}`]
}

/** `2 independent reports · score 1.25 = recency 0.75 + reports 0.5` */
function explainRank({ origins, score, why }: DigestStory): string {
  const parts = Object.entries(why)
    .filter(([, part]) => round(part) !== '0')
    .map(([name, part]) => `${escapeMrkdwn(name)} ${round(part)}`)
  const sum = parts.length === 0 ? '' : ` = ${parts.join(' + ')}`
  return `${count(origins, 'independent report')} · score ${round(score)}${sum}`
}

function round(value: number): string {
  return String(Number(value.toFixed(SCORE_DIGITS)))
}
