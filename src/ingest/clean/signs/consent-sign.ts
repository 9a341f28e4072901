import type { Sign } from './sign.ts'

/** What a banner says and what its buttons offer. A headline about privacy says something more. */
const PHRASES = [
  'we (?:value|respect|care about|take) your privacy(?: seriously)?',
  'your privacy (?:matters|is important|choices|settings|preferences)(?: to us)?',
  '(?:(?:this|our) (?:site|website|page)|we(?: and our (?:\\d+ )?partners)?) uses? cookies',
  '(?:accept|reject|allow|decline|refuse|deny|disagree|agree)(?: to)?(?: and (?:close|continue|proceed))?(?: (?:all|optional|essential|necessary|non-essential))?(?: cookies)?',
  '(?:manage|change|customi[sz]e|edit|save|review|set|more|confirm|update|show)(?: (?:my|your|all))?(?: (?:cookies?|privacy|consent|tracking))?(?: (?:settings|preferences|choices|options|cookies|consent))',
  '(?:cookies?|consent|privacy) (?:settings|preferences|choices|options|consent|banner)',
  'continue without (?:accepting|agreeing|consent)|(?:only|just)? ?(?:essential|necessary) cookies(?: only)?',
  'wir (?:schätzen|respektieren|achten) ihre privatsphäre|(?:alle )?(?:cookies )?(?:akzeptieren|ablehnen)|cookie-einstellungen',
  '(?:nous respectons|le respect de) votre vie privée|tout (?:accepter|refuser)|continuer sans accepter|(?:valoramos|respetamos) (?:su|tu) privacidad|(?:aceptar|rechazar) tod[oa]s?',
]
/** Words by which a line is a banner's; buttons alone ("Agree", "Show all options") may be anything's. */
const SUBJECT =
  'privacy|cookie|consent|privatsphäre|vie privée|privacidad|accept all|reject all|akzeptieren|tout accepter'

/** A line that asks for consent to be tracked, with or without its buttons, and nothing else. */
export const CONSENT_SIGN: Sign = {
  name: 'consent',
  reason: 'consent',
  maxWords: 16,
  pattern: new RegExp(`^(?=.*(?:${SUBJECT}))\\W*(?:(?:${PHRASES.join('|')})(?:[^\\p{L}\\d]+|$))+$`, 'iu'),
}
