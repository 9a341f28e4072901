import { withoutControls } from '../../lib/without-controls.ts'

/** A formatting mark formats only beside something that is not a letter or digit. */
const FORMATTING = /(?<![\p{L}\p{N}])[*_~＊＿]|[*_~＊＿](?![\p{L}\p{N}])/gu
const CODE = /[`｀]/g
const QUOTE_AT_START = /^(\s*)&gt;/gm
const EMOJI = /:(?=[a-z0-9_+'-]*[a-z][a-z0-9_+'-]*:)/gi

const SOFT_HYPHEN = '\u00ad'
const WORD_JOINER = '\u2060'
/** Slack has no way to escape these, so each becomes a character that looks alike (the choice of jsx-slack). */
const LOOKALIKES: Readonly<Record<string, string>> = { '*': '∗', '＊': '﹡', _: 'ˍ', '＿': '⸏', '~': '∼' }

/** Text of an article or a person as mrkdwn that shows those very words: no markup, mention, link or emoji in it works. */
export function escapeMrkdwn(text: string): string {
  return escapeEntities(withoutControls(text.toWellFormed()))
    .replace(CODE, 'ˋ')
    .replace(FORMATTING, (mark) => LOOKALIKES[mark] ?? mark)
    .replace(QUOTE_AT_START, `$1${SOFT_HYPHEN}&gt;`)
    .replace(EMOJI, `:${WORD_JOINER}`)
}

/** The three characters that Slack reads as control characters. */
function escapeEntities(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
