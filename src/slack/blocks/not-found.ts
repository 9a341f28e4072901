import type { Answer, NearestPassage } from '../../domain/answer.ts'
import { hasCloseMatch } from '../../domain/has-close-match.ts'
import { countNouns } from '../../domain/text/count-nouns.ts'
import { renderConflict } from './conflict-lines.ts'
import { shortenText } from './cut-text.ts'
import { escapeMrkdwn } from './escape-mrkdwn.ts'
import { formatDate } from './format-date.ts'
import { nameSources } from './name-sources.ts'
import type { BlockGroup } from './pack-messages.ts'
import { listSources, renderArticle, renderSource } from './source-lines.ts'
import { renderSections } from './text-blocks.ts'

const NEAREST_SHOWN = 3
const PASSAGE_CHARS = 280

/** That nothing supports an answer, what was searched, and the passages that came nearest. */
export function renderNotFound(answer: Answer): readonly BlockGroup[] {
  const nearest = answer.nearest.slice(0, NEAREST_SHOWN)
  const head = [
    'I found no answer to that in my articles, so I will not guess.',
    describeSearched(answer),
    ...describeDown(answer),
  ]
  if (nearest.length === 0) return [renderSections(head)]
  return [
    renderSections(head),
    ...renderConflicts(answer),
    renderSections([headingOf(answer), ...nearest.map(renderNearest)]),
  ]
}

/** Articles that give different answers are shown also when none of them is sure enough. */
function renderConflicts({ conflicts }: Answer): readonly BlockGroup[] {
  if (conflicts.length === 0) return []
  const sides = conflicts.flatMap((conflict) => conflict.sides)
  const sources = ['*Sources*', ...listSources(sides).map(renderSource)]
  return [...conflicts.map((conflict) => renderSections(renderConflict(conflict))), renderSections(sources)]
}

/** Between an answer and a refusal: what may well be it, with its date. */
function headingOf(answer: Answer): string {
  if (!hasCloseMatch(answer)) return '*The nearest passages*'
  const publishedAt = answer.nearest[0]?.publishedAt
  return publishedAt === undefined
    ? '*The closest I have is undated*'
    : `*The closest I have is of ${formatDate(publishedAt)}*`
}

/** `I searched 1,204 articles, published from 2 January to 18 March 2024.` */
function describeSearched({ searched }: Answer): string {
  if (searched.articles === 0) return 'I have no articles yet to search in.'
  const { from, to } = searched
  const span = from === undefined || to === undefined ? '' : `, published from ${formatDate(from)} to ${formatDate(to)}`
  return `I searched ${countNouns(searched.articles, 'article')}${span}.`
}

function describeDown({ sourcesDown = [] }: Answer): readonly string[] {
  if (sourcesDown.length === 0) return []
  return [`:warning: Not reached lately, so not up to date: ${nameSources(sourcesDown)}.`]
}

function renderNearest(passage: NearestPassage): string {
  const text = shortenText(passage.text.replace(/\s+/g, ' ').trim(), PASSAGE_CHARS)
  return `• ${renderArticle(passage)}\n   “${escapeMrkdwn(text)}”`
}
