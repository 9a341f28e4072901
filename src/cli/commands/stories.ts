import type { Command } from 'commander'
import type { Article } from '../../domain/article.ts'
import type { Story } from '../../domain/story.ts'
import type { CommandContext } from '../command-context.ts'
import { parseRange } from '../parse-range.ts'

interface StoriesOptions {
  readonly from?: string
  readonly to?: string
}

export function describeStories(command: Command): Command {
  return command
    .description('List the stories that the articles report, newest first.')
    .option('--from <time>', 'only what was published from then on')
    .option('--to <time>', 'only what was published before')
}

export async function runStories(context: CommandContext, options: StoriesOptions): Promise<undefined> {
  await context.withApp(async (app) => {
    const stories = await app.digester.stories(parseRange(options))
    if (stories.length === 0) context.printer.note(describeNone(options))
    for (const story of stories) {
      const articles = await app.store.articles.getMany(story.articleIds)
      context.printer.result(storyRecord(story, articles), () => renderStory(story, articles))
    }
  })
}

function describeNone({ from, to }: StoriesOptions): string {
  const isOpen = from === undefined && to === undefined
  return isOpen
    ? 'There are no articles yet. `newsdesk ingest INPUT` takes some in.'
    : 'No story was reported in that time.'
}

function storyRecord(story: Story, articles: readonly Article[]): object {
  const { id, headline, firstSeen, lastSeen, origins } = story
  return { id, headline, firstSeen, lastSeen, articles: articles.map(articleLine), origins }
}

function articleLine({ id, externalId, title, url, siteName, publishedAt }: Article): object {
  return { id, externalId, title, url, siteName, publishedAt }
}

function renderStory(story: Story, articles: readonly Article[]): string {
  const reports = story.origins === 1 ? '1 report' : `${story.origins} independent reports`
  const lines = articles.map((article) => `   - ${[article.title, article.siteName].filter(Boolean).join(' · ')}`)
  return [`${story.lastSeen.slice(0, 10)} ${story.headline} (${reports})`, ...lines].join('\n')
}
