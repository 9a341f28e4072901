import type { HomeView, KnownBlock } from '@slack/types'
import type { Subscription } from '../../domain/digest.ts'
import { countNouns } from '../../domain/text/count-nouns.ts'
import type { CorpusExtent } from '../../ports/store/article-store.ts'
import { escapeMrkdwn } from '../blocks/escape-mrkdwn.ts'
import { formatDate, formatDateTime } from '../blocks/format-date.ts'
import { HELP_LINES } from '../blocks/help.ts'
import { DIVIDER, renderHeader, renderSections } from '../blocks/text-blocks.ts'

const SUBSCRIPTIONS_SHOWN = 20

export interface HomeContent {
  readonly extent: CorpusExtent
  readonly subscriptions: readonly Subscription[]
}

/** The Home tab: what there is to ask about, how to ask, and which channels get a digest. */
export function renderHomeView({ extent, subscriptions }: HomeContent): HomeView {
  const blocks: KnownBlock[] = [
    renderHeader('Newsdesk'),
    ...renderSections([describeExtent(extent)]),
    DIVIDER,
    ...renderSections(['*How to ask*', '• Mention me in a channel, or write to me in Messages', ...HELP_LINES]),
    DIVIDER,
    ...renderSections(['*Digests*', ...describeSubscriptions(subscriptions)]),
  ]
  return { type: 'home', blocks }
}

function describeExtent({ articles, from, to }: CorpusExtent): string {
  if (articles === 0) return 'I have not read any article yet.'
  const span = from === undefined || to === undefined ? '' : `, published from ${formatDate(from)} to ${formatDate(to)}`
  return `I have read ${countNouns(articles, 'article')}${span}.`
}

function describeSubscriptions(subscriptions: readonly Subscription[]): readonly string[] {
  const ofChannels = subscriptions.filter(({ channel }) => !isDirectMessage(channel))
  if (ofChannels.length === 0) return ['No channel gets a digest yet: use `/brief subscribe 07:30` in one.']
  const shown = ofChannels.slice(0, SUBSCRIPTIONS_SHOWN).map(describeSubscription)
  const rest = ofChannels.length - shown.length
  return rest > 0 ? [...shown, `… and ${rest} more`] : shown
}

/** Everybody sees a Home tab: what a channel or a person is told about is nobody else's business. */
function describeSubscription(subscription: Subscription): string {
  const { channel, state, nextRunAt, timezone } = subscription
  const next =
    nextRunAt === undefined ? '' : `: next on ${formatDateTime(nextRunAt, timezone)} (${escapeMrkdwn(timezone)})`
  return `• <#${escapeMrkdwn(channel)}>${state === 'paused' ? ': paused' : next}${describeFailure(subscription)}`
}

function isDirectMessage(channel: string): boolean {
  return channel.startsWith('D')
}

/** Slack's codes that a person of the channel can do something about. */
const REMEDIES: Readonly<Record<string, string>> = {
  not_in_channel: ': invite me there with `/invite @newsdesk`',
  channel_not_found: ': invite me there with `/invite @newsdesk`',
  is_archived: ': the channel is archived',
}

/** The reason itself is for the operator, who has `subscriptions list`. */
function describeFailure({ lastFailure, timezone }: Subscription): string {
  if (lastFailure === undefined) return ''
  const code = Object.keys(REMEDIES).find((known) => lastFailure.reason.startsWith(known))
  const remedy = code === undefined ? '' : REMEDIES[code]
  return `\n   The one of ${formatDateTime(lastFailure.at, timezone)} did not come${remedy}.`
}
