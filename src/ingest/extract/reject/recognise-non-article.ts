import { countWords } from '../../../domain/text/count-words.ts'
import type { RejectionCode } from '../../extracted.ts'

export interface NonArticle {
  readonly code: RejectionCode
  readonly reason: string
}

interface Pattern extends NonArticle {
  readonly pattern: RegExp
  /** A text with more words than this is an article that merely speaks of such things. */
  readonly maxWords: number
}

/** Texts that stand where an article should be. Each is tried on the title and the start of the text together. */
const PATTERNS: readonly Pattern[] = [
  {
    code: 'captcha-page',
    reason: 'the site asks to prove that a person is reading',
    maxWords: 220,
    pattern:
      /\b(?:captcha|are you (?:a )?(?:human|robot)|not a (?:robot|bot)|verify(?:ing)? (?:that )?you are (?:a )?human|(?:checking|verifying) your browser|unusual (?:traffic|activity)|press (?:&|and) hold|attention required!? \| cloudflare|just a moment\.\.\.|ddos protection|automat(?:ion tools|ed (?:access|requests|traffic|queries))|enable javascript and cookies to continue|security check)/i,
  },
  {
    code: 'consent-page',
    reason: 'the site asks for consent to cookies before it shows the article',
    maxWords: 320,
    pattern:
      /\b(?:before you continue|we value your privacy|(?:and|with) (?:its|our) (?:\d+ )?partners (?:use|store) (?:cookies|information)|reject all|we(?: and our \d* ?partners)? (?:use|store)[^.]{0,60}(?:cookies|information on (?:a|your) device)|your privacy (?:choices|settings|matters)|manage (?:your )?(?:cookie|privacy) (?:preferences|settings|choices)|cookie consent|consent to (?:the use|our use)|accept all cookies|datenschutzeinstellungen|wir (?:und unsere \d* ?partner )?(?:verwenden|nutzen) cookies|zustimm(?:en|ung))\b/i,
  },
  {
    code: 'error-page',
    reason: 'the page says that there is no such page, or that the site has failed',
    maxWords: 160,
    pattern:
      /(?:\b(?:404|403|410|451|500|502|503|504)\b\W{0,12}(?:\w+\W+){0,3}(?:error|not found|forbidden|gone|bad gateway|unavailable|time-?out)|\berror (?:404|403|410|500|502|503|504)\b|\bpage (?:not found|cannot be found|can(?:no|'|’)t be found|doesn[’']t exist|does not exist|is (?:no longer|not) available|you (?:are|were) looking for)|\b(?:access denied|request blocked|service (?:is )?(?:temporarily )?unavailable|unavailable (?:due to|for) legal reasons|access cannot be granted|internal server error|bad gateway|too many requests|site (?:is )?(?:temporarily )?(?:unavailable|under maintenance))\b|\b(?:article|story|content|page) (?:is )?no longer available|not available in your (?:country|region|location)|seite nicht gefunden|página no encontrada|page introuvable)/i,
  },
  {
    code: 'paywall-stub',
    reason: 'the page holds only an invitation to subscribe or to sign in',
    maxWords: 120,
    pattern:
      /\b(?:(?:reserved for|only for|exclusive to|available to) (?:our )?(?:subscribers|members)|of this (?:article|story) (?:left|remaining) to read|(?:sign|log) in to your account|forgot(?:ten)? (?:your )?password|subscri(?:be|ption|bers?)\b[^.]{0,60}\b(?:to (?:read|continue|access|view|unlock)|only|required|exclusive)|(?:to|in order to) (?:continue|keep) reading|read the full (?:story|article)|(?:log|sign) in (?:or (?:subscribe|register)|to (?:continue|read))|already (?:a |have a )?(?:subscriber|subscription)|create (?:a|your) free account|(?:unlock|get) (?:unlimited|full|digital) access|reached your (?:limit|free)|free articles? (?:left|remaining|this month)|premium (?:content|article)|nur für abonnenten)/i,
  },
]
const HEAD_CHARS = 2_500
/** Words with which a page speaks to the one who opened it; a report speaks of others. */
const TO_READER =
  /\b(?:you|your|yours|we|our|us|please|sie|ihre?[nmrs]?|wir|uns|bitte|vous|votre|vos|nous|usted|su|nosotros|lei)\b|^\W*(?:subscribe|already|log|sign|register|create|continue|try|click|go|check|enable|accept|reject|choose|contact|reload|refresh|return|sorry|complete|verify|press)\b/i
const SENTENCE_END = /(?<=[.!?])\s+|\n+/
const QUOTED = /“[^”]*”|"[^"]*"|«[^»]*»|„[^“]*“/g
/** A page that speaks to its reader does so in this share of its sentences at least. */
const MIN_SHARE_TO_READER = 0.4
const FEW_WORDS = 25

/** Whether a short text is a consent, captcha, error or paywall page; undefined when it can be an article, or reports on such. */
export function recogniseNonArticle(title: string | undefined, text: string): NonArticle | undefined {
  const words = countWords(text)
  const head = `${title ?? ''}\n${text.slice(0, HEAD_CHARS)}`
  const found = PATTERNS.find(({ pattern, maxWords }) => words <= maxWords && pattern.test(head))
  if (found === undefined || (words > FEW_WORDS && !speaksToReader(text.slice(0, HEAD_CHARS)))) return undefined
  return { code: found.code, reason: found.reason }
}

function speaksToReader(text: string): boolean {
  const sentences = text
    .replace(QUOTED, ' ')
    .split(SENTENCE_END)
    .filter((sentence) => /\p{L}/u.test(sentence))
  return sentences.filter((sentence) => TO_READER.test(sentence)).length >= sentences.length * MIN_SHARE_TO_READER
}
