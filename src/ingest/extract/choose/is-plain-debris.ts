import type { ReadBlock } from '../features/read-block.ts'
import { placesAround } from '../page/page-block.ts'

const MAX_DEBRIS_WORDS = 6
/** An advert mark or a heading over links says what it is, wherever it stands. */
const PLAIN_DEBRIS = new Set(['advert', 'separator', 'related-heading', 'social-alone', 'comment-heading', 'skip-link'])
/** These lines say it at more length. */
const MAX_TOLD_WORDS = 45
const TOLD_DEBRIS = new Set([
  'rights',
  'feed-footer',
  'newsletter-prompt',
  'comment-prompt',
  'membership-prompt',
  'reader-prompt',
  'reporting-by',
  'contributed',
])
const COMMENTS = new Set(['junk:comments', 'Junk:comments'])
const MENU_LINK_SHARE = 0.8
const MIN_MENU_WORDS = 2
const MAX_CONCEALED_WORDS = 80
const ADVERT_NAME =
  /(?:^|[\s_-])(?:ads?|adverts?|advertisements?|advertising|ad-?(?:slot|unit|box)|sponsored|dfp|gpt)(?:$|[\s_-])/i
/** A box of adverts holds no more words than this outside its links; the name may stand on the whole article too. */
const MAX_ADVERT_WORDS = 40

/** Whether a block shows by itself that it is no part of an article. */
export function isPlainDebris(each: ReadBlock): boolean {
  const { signs, block } = each
  if (block.words <= MAX_TOLD_WORDS && signs.some(({ name }) => TOLD_DEBRIS.has(name))) return true
  if (block.words <= MAX_DEBRIS_WORDS && signs.some(({ name }) => PLAIN_DEBRIS.has(name))) return true
  return isMenu(each) || isComment(each) || isConcealed(each) || isAdvert(each)
}

/** What is no sentence in a box that is named for adverts. They change with every visit, and would make a new version each time. */
function isAdvert({ block, isProse }: ReadBlock): boolean {
  if (isProse || block.words > MAX_ADVERT_WORDS) return false
  return placesAround(block.place).some(
    ({ className, plainWords }) => plainWords <= MAX_ADVERT_WORDS && ADVERT_NAME.test(className),
  )
}

/** Links on one line with bars between them. */
function isMenu({ block, shape }: ReadBlock): boolean {
  const isLinked = block.words >= MIN_MENU_WORDS && block.linkWords >= block.words * MENU_LINK_SHARE
  return isLinked && shape.hasBreaks && !shape.endsSentence
}

/** What stands among the comments, unless Readability takes it for the article, as on pages whose names mislead. */
function isComment({ isKept, features }: ReadBlock): boolean {
  return !isKept && features.some((name) => COMMENTS.has(name))
}

/** A few words that nobody sees; more of them may be an article that waits behind a paywall or a script. */
function isConcealed({ block, features }: ReadBlock): boolean {
  if (!features.includes('hidden')) return false
  return placesAround(block.place).some(({ isHidden, plainWords }) => isHidden && plainWords <= MAX_CONCEALED_WORDS)
}
