/** What runs off the main thread: every step that reads an article's text. Each export is one kind of task. */
export { prepareEmail } from '../prepare/prepare-email.ts'
export { prepareFeed } from '../prepare/prepare-feed.ts'
export { prepareFeedItem } from '../prepare/prepare-feed-item.ts'
export { preparePage } from '../prepare/prepare-page.ts'
export { preparePaste } from '../prepare/prepare-paste.ts'
export { preparePdf } from '../prepare/prepare-pdf.ts'
export { prepareRows } from '../prepare/prepare-rows.ts'
