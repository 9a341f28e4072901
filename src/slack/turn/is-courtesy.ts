/** Greetings, thanks and assent, in the languages people mix into English. Each asks for nothing by itself. */
const COURTESIES = [
  ...['hello', 'hi', 'hey', 'hiya', 'good morning', 'good afternoon', 'good evening', 'good night', 'bye', 'goodbye'],
  ...['thanks', 'thank you', 'thank you so much', 'thank you very much', 'thanks a lot', 'many thanks', 'thx', 'ty'],
  ...['cheers', 'ok', 'okay', 'great', 'nice', 'cool', 'perfect', 'good', 'got it', 'well done', 'good bot', 'you too'],
  ...['hallo', 'guten morgen', 'guten tag', 'danke', 'vielen dank', 'danke schön', 'bonjour', 'salut', 'merci'],
  ...['merci beaucoup', 'hola', 'buenos días', 'gracias', 'muchas gracias', 'ciao', 'buongiorno', 'grazie', 'olá'],
  ...['obrigado', 'obrigada'],
]
const PHRASES = COURTESIES.toSorted((a, b) => b.length - a.length).join('|')
/** What may stand beside them without making a request of it: whom they are for, and signs. */
const ADDRESSED = 'there|all|everyone|everybody|team|bot|newsdesk|again'
/** Names of emoji as Slack sends them, then every sign but a question mark. */
const EMOJI_NAME = /:[\w+'-]+:/g
const SIGNS = /[^\p{L}\p{N}\p{M}?？؟]+/gu
const ONLY_COURTESIES = new RegExp(`^(?:(?:${PHRASES})(?: (?:${ADDRESSED}))*(?: |$))+$`, 'iu')

/** Whether a message is nothing but courtesy: any other word, and any question mark, makes it something to answer. */
export function isCourtesy(text: string): boolean {
  const words = text.normalize('NFC').replaceAll(EMOJI_NAME, ' ').replaceAll(SIGNS, ' ').trim()
  return ONLY_COURTESIES.test(words)
}

/** Whether a message shows only signs and emoji, by name or as themselves. */
export function isWordless(text: string): boolean {
  return !/[\p{L}\p{N}]/u.test(text.replaceAll(EMOJI_NAME, ' '))
}
