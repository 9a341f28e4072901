import type { KnownBlock } from '@slack/types'
import type { Digest } from '../../domain/digest.ts'
import { countNouns } from '../../domain/text/count-nouns.ts'
import { escapeMrkdwn } from './escape-mrkdwn.ts'
import { nameSources } from './name-sources.ts'
import { renderContext } from './text-blocks.ts'
import { warnOf } from './warn-of.ts'
import { describeWriter } from './writer-line.ts'

/** What the digest rests on, in small print: sources read and not reached, what was left out, who wrote it. */
export function renderDigestFooter(digest: Digest): readonly KnownBlock[] {
  return renderContext([
    ...describeCoverage(digest),
    ...describeDropped(digest),
    describeWriter(digest),
    ...(digest.suspicious ?? []).map(warnOf),
  ])
}

/** Nothing where articles come in by hand only. */
function describeCoverage({ coverage: { sources, down } }: Digest): readonly string[] {
  if (down.length === 0) return sources === 0 ? [] : [countNouns(sources, 'source')]
  return [`${countNouns(sources, 'source')} · :warning: not reached: ${nameSources(down)}`]
}

function describeDropped({ dropped }: Digest): readonly string[] {
  const parts = Object.entries(dropped)
    .filter(([, n]) => n > 0)
    .map(([reason, n]) => `${n} ${escapeMrkdwn(reason.replaceAll('-', ' '))}`)
  return parts.length === 0 ? [] : [`Left out: ${parts.join(', ')}`]
}
