import type { Digest, RenderedMessage } from '../../domain/digest.ts'
import { countNouns } from '../../domain/text/count-nouns.ts'
import { renderDigestFooter } from './digest-footer.ts'
import { renderStory, sharedReasons } from './digest-story.ts'
import { escapeMrkdwn } from './escape-mrkdwn.ts'
import { formatDate, formatDateTime } from './format-date.ts'
import { packMessages } from './pack-messages.ts'
import { DIVIDER, renderContext, renderHeader, renderSections } from './text-blocks.ts'

/** A digest as one or more messages; the first stands in the channel, the rest in its thread. Pure. */
export function renderDigest(digest: Digest): readonly RenderedMessage[] {
  const groups = [
    [
      renderHeader(`News digest, ${formatDate(digest.to, digest.timezone)}`),
      ...renderContext([describeWindow(digest)]),
    ],
    ...renderStories(digest),
    renderDigestFooter(digest),
  ]
  return packMessages(
    groups.filter((group) => group.length > 0),
    fallbackText(digest),
  )
}

function renderStories(digest: Digest) {
  if (digest.stories.length === 0) return [renderSections(['Nothing new to report.'])]
  const shared = sharedReasons(digest.stories)
  return digest.stories.map((story, index) => [DIVIDER, ...renderStory(story, { position: index + 1, shared })])
}

/** `3 stories · from articles taken in 17 March 2026, 07:30 to 18 March 2026, 07:30 (Europe/Berlin)` */
function describeWindow({ stories, from, to, timezone }: Digest): string {
  const span = `${formatDateTime(from, timezone)} to ${formatDateTime(to, timezone)} (${escapeMrkdwn(timezone)})`
  return `${countNouns(stories.length, 'story', 'stories')} · from articles taken in ${span}`
}

function fallbackText({ stories, to, timezone }: Digest): string {
  const title = `News digest, ${formatDate(to, timezone)}`
  const headlines = stories.map(({ headline }) => escapeMrkdwn(headline))
  return headlines.length === 0 ? `${title}: nothing new.` : `${title}: ${headlines.join(' · ')}`
}
