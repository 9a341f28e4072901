import type { Claim } from '../../domain/claim.ts'
import type { RenderedMessage } from '../../domain/digest.ts'
import { renderClaims } from './claim-lines.ts'
import { escapeMrkdwn } from './escape-mrkdwn.ts'
import { FALLBACK_CHARS, MESSAGE_CHARS } from './message-limits.ts'
import { listSources, renderSource } from './source-lines.ts'
import { renderContext, renderSections } from './text-blocks.ts'

const STILL_WRITING = '_Still writing…_'

/**
 * The claims that are verified so far, while the rest is being written; undefined when they are more than one message holds:
 * then the whole answer has to be waited for. Pure.
 */
export function renderLive(claims: readonly Claim[]): RenderedMessage | undefined {
  const lines = [...renderClaims(claims), '*Sources*', ...listSources(claims).map(renderSource)]
  const text = claims.map((claim) => escapeMrkdwn(claim.text)).join(' ')
  if (lines.join('\n').length > MESSAGE_CHARS || text.length > FALLBACK_CHARS) return undefined
  return { text, blocks: [...renderSections(lines), ...renderContext([STILL_WRITING])] }
}
