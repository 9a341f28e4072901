const ODD_SPACES = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\t]/g
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff\u200e\u200f\u202a-\u202e]/g
/** Lines that an editor broke are this long. */
const MIN_WRAPPED_CHARS = 45
const MAX_WRAPPED_CHARS = 100
const MIN_WRAPPED_PAIRS = 6
const WRAPPED_SHARE = 0.6
/** A line that goes on in small letters shows that it was broken more surely than its length. */
const STARTS_SMALL = /^\p{Ll}/u
const MIN_CONTINUED = 3
const CONTINUED_SHARE = 0.3
/** A line of its own below a headline as long as a broken line. */
const BYLINE = /^(?:By|Von|Par|Por|Di) \p{Lu}[^.!?;]{1,60}$/u
const ENDS_OPEN = /[\p{L}\p{N},;–—-]["”’)]?$/u

/**
 * The lines of a text that hold something, each without outer white space, in NFC. Lines that an editor broke at a
 * width are put together again. Blank lines carry no meaning in pastes: some have them everywhere, some nowhere.
 */
export function splitLines(text: string): readonly string[] {
  const lines = text
    .replace(/\r\n?|[\u2028\u2029\v\f]/g, '\n')
    .replace(INVISIBLE, '')
    .replace(ODD_SPACES, ' ')
    .normalize('NFC')
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
  return (isWrapped(lines) ? joinWrapped(lines) : lines).filter((line) => line !== '')
}

function isWrapped(lines: readonly string[]): boolean {
  const pairs = lines.flatMap((line, index) => {
    const next = lines[index + 1] ?? ''
    return line === '' || next === '' ? [] : [{ line, next }]
  })
  const broken = pairs.filter(({ line }) => isBroken(line))
  const continued = broken.filter(({ next }) => STARTS_SMALL.test(next))
  if (continued.length >= MIN_CONTINUED && continued.length >= pairs.length * CONTINUED_SHARE) return true
  return pairs.length >= MIN_WRAPPED_PAIRS && broken.length >= pairs.length * WRAPPED_SHARE
}

function isBroken(line: string): boolean {
  return line.length >= MIN_WRAPPED_CHARS && line.length <= MAX_WRAPPED_CHARS && ENDS_OPEN.test(line)
}

function joinWrapped(lines: readonly string[]): readonly string[] {
  const joined: string[] = []
  let isOpen = false
  for (const line of lines) {
    if (isOpen && line !== '' && !BYLINE.test(line)) joined.push(`${joined.pop() ?? ''} ${line}`)
    else joined.push(line)
    isOpen = line.length >= MIN_WRAPPED_CHARS && line.length <= MAX_WRAPPED_CHARS
  }
  return joined
}
