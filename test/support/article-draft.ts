import { createHash } from 'node:crypto'
import type { TextSpan } from '../../src/domain/article.ts'
import type { ArticleDraft } from '../../src/ports/store/article-store.ts'

const SEEN_AT = '2026-11-20T08:00:00.000Z'

/** A draft as ingest would make it: what is not given follows from the text, one passage a paragraph. */
export function articleDraft(given: Partial<ArticleDraft> & { key?: string } = {}): ArticleDraft {
  const { key = 'url:https://courier.example/harbour-bridge', ...rest } = given
  const title = rest.title ?? 'Harbour bridge opens'
  const text = rest.text ?? 'The harbour bridge in Norwick opened on Monday.\n\nIt cost 12 million crowns.'
  return {
    keys: [key],
    inputKind: 'page',
    title,
    byline: [],
    seenAt: SEEN_AT,
    text,
    words: text.split(/\s+/).length,
    captions: [],
    removed: [],
    suspicious: [],
    contentHash: createHash('sha256').update(`${title}\n${text}`).digest('hex'),
    passages: paragraphsOf(text),
    raw: { contentType: 'text/plain', body: new TextEncoder().encode(text) },
    ...rest,
  }
}

function paragraphsOf(text: string): readonly TextSpan[] {
  return [...text.matchAll(/\S(?:.*\S)?/g)].map(({ index, 0: paragraph }) => ({
    start: index,
    end: index + paragraph.length,
  }))
}
