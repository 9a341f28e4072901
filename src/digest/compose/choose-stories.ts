import type { Article } from '../../domain/article.ts'
import type { ArticleId } from '../../domain/ids.ts'
import { matchTopics } from '../gather/match-topics.ts'
import { findNovelty, type Novelty } from '../novelty/find-novelty.ts'
import { type StoryScore, scoreStory } from '../rank/score-story.ts'
import type { StoryGroup } from '../stories/story-group.ts'
import type { DigestPlan } from './digest-plan.ts'
import type { ToldBefore } from './read-told.ts'

/** A story that goes into the digest, with the articles that the channel wasn't told of, the leading one first. */
export interface ChosenStory extends StoryScore {
  readonly group: StoryGroup
  readonly untold: readonly [Article, ...Article[]]
  readonly novelty: Novelty
}

export interface StoryChoice {
  /** Best first. */
  readonly stories: readonly ChosenStory[]
  /** How many stories were left out, by reason. */
  readonly dropped: Readonly<Record<string, number>>
}

interface ChoiceOptions extends Pick<DigestPlan, 'topics' | 'maxStories' | 'window'> {
  readonly fresh: ReadonlySet<ArticleId>
  readonly told: ToldBefore
}

/** Picks the stories with something new in the window that touch a topic, and ranks them. */
export function chooseStories(groups: readonly StoryGroup[], options: ChoiceOptions): StoryChoice {
  const judged = groups.map((group) => judgeStory(group, options))
  const kept = judged.filter((verdict) => typeof verdict !== 'string').sort(compareRank)
  const stories = kept.slice(0, options.maxStories)
  const count = (reason: Dropped) => judged.filter((verdict) => verdict === reason).length
  const counts = {
    'off-topic': count('off-topic'),
    'nothing-new': count('nothing-new'),
    'ranked-lower': kept.length - stories.length,
  }
  return { stories, dropped: Object.fromEntries(Object.entries(counts).filter(([, many]) => many > 0)) }
}

/** `background`: no article of the window is in it. */
type Dropped = 'background' | 'off-topic' | 'nothing-new'

function judgeStory(group: StoryGroup, { fresh, told, topics, window }: ChoiceOptions): ChosenStory | Dropped {
  const untold = orderForReading(group).filter(({ id }) => !told.has(id))
  const [first, ...rest] = untold
  if (!first || !untold.some(({ id }) => fresh.has(id))) return 'background'
  const topicMatch = matchTopics(untold, topics)
  if (topicMatch === 0) return 'off-topic'
  const novelty = findNovelty(untold, toldTexts(group, told))
  if (novelty.kind === 'nothing-new') return 'nothing-new'
  const facts = { articles: untold, origins: group.origins, isNew: novelty.kind === 'new', at: window.to }
  return {
    group,
    untold: [first, ...rest],
    novelty,
    ...scoreStory({ ...facts, ...(topics.length > 0 && { topicMatch }) }),
  }
}

/** The leading article first, then those with a text of their own, then copies; each in order of arrival. */
function orderForReading({ articles, leading }: StoryGroup): readonly Article[] {
  const others = articles.filter(({ id }) => id !== leading.id)
  const isCopy = ({ duplicateOf }: Article) => duplicateOf !== undefined
  return [leading, ...others.filter((article) => !isCopy(article)), ...others.filter(isCopy)]
}

function toldTexts({ articles }: StoryGroup, told: ToldBefore): readonly string[] {
  const toldOf = articles.filter(({ id }) => told.has(id))
  return [...toldOf.flatMap(({ title, text }) => [title, text]), ...told.claimsAbout(toldOf.map(({ id }) => id))]
}

function compareRank(a: ChosenStory, b: ChosenStory): number {
  if (a.score !== b.score) return b.score - a.score
  return a.group.articles[0].id < b.group.articles[0].id ? -1 : 1
}
