import type { ExtractedArticle } from '../../extracted.ts'
import { splitNames } from '../../metadata/split-names.ts'

const BYLINE = /^(?:By|BY|by|Von|Par|Por|Door)\s+(\p{Lu}[^\n.!?]{2,80})$/u
const BREAK = '\n\n'

/** Takes a byline that opens the text for what it is: pages of mail do not mark theirs. */
export function takeByline(article: ExtractedArticle): ExtractedArticle {
  const [first = '', ...rest] = article.text.split(BREAK)
  const byline = splitNames(BYLINE.exec(first)?.[1] ?? '')
  if (byline.length === 0 || rest.length === 0 || article.byline.length > 0) return article
  return {
    ...article,
    byline,
    text: rest.join(BREAK),
    removed: [...article.removed, { text: first, reason: 'byline' }],
  }
}
