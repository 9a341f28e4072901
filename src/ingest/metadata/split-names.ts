const LEAD =
  /^\W*(?:(?:written|posted|published|reported|story|words|text|photos?|edited|updated|submitted)\s+by|by|von|par|por|di|door|author|authors|autor|autore|text)\b\s*[:.]?\s*/i
/** A date right behind a name. Names of months are first names too: one alone is taken off only at the end. */
const DATE_TAIL =
  /\s*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s*)?\s(?:(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?\s+\d.*|(?:january|february|march|august|september|october|november|december)\W*)$/i
/** Others who had a hand in it, behind those who wrote. */
const OTHERS =
  /\s(?:edited|illustrated|photographed|photographs?|photos?|reviewed|translated|produced|fact[- ]checked) by\s.*$/i
const SEPARATOR = /\s*(?:,|;|\||•|·|\/|&| and | et | und | y | e | with | – | — )\s*/
/** What stands beside a name: a role, a paper, a place to write to. */
const NOT_A_NAME =
  /(?:\b(?:staff|writer|reporter|correspondent|editor|editorial|columnist|contributor|bureau|desk|newsroom|news|team|press|agency|agencies|service|special|senior|chief|associate|managing|deputy|political|business|sports?|photographer|freelance|producer|analyst|director|professor|fellow|university|follow|posts?|view|all|more|articles?|admin|administrator|guest|updated|published|minutes?|hours?|ago|read|share|comments?|subscribe|the|for|of|in|at|on|from|to|is|was|are|has)\b|https?:|www\.|@|\d)/i
const SUFFIX = /^(?:jr|sr|ii|iii|iv|phd|ph\.d|md|m\.d|esq|mba|rn|dds)\.?$/i
const AGENCY =
  /^(?:the )?(?:associated press|reuters|agence france-presse|afp|ap|bloomberg(?: news)?|press association|pa media|dpa|ansa|efe|xinhua|tass|kyodo(?: news)?|pti|ani|ians)$/i
const CAPITAL = /^['’"(]?(?:\p{Lu}|\p{Lo})/u
const PARTICLE = /^(?:de|van|von|der|den|del|della|al|el|da|di|du|dos|das|bin|ibn|le|la|ter|ten|zu|y|e|af|av|d['’].*)$/i
const MAX_NAME_WORDS = 5
const MAX_NAMES = 12
/** A byline longer than this is no byline; it also keeps the patterns cheap on any text. */
const MAX_BYLINE_CHARS = 1_000

/** The names in a byline: "By Ana Ruiz and Tom Hale, Staff Writers" is Ana Ruiz and Tom Hale. */
export function splitNames(byline: string): readonly string[] {
  const text = byline
    .slice(0, MAX_BYLINE_CHARS)
    .replace(/\([^)]*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(LEAD, '')
    .replace(OTHERS, '')
    .replace(DATE_TAIL, '')
    .trim()
  const names: string[] = []
  for (const part of text.split(SEPARATOR)) {
    const name = part.replace(/^\W+|[^\p{L}.)]+$/gu, '').trim()
    if (SUFFIX.test(name) && names.length > 0) names.push(`${names.pop() ?? ''}, ${name}`)
    else if (isName(name)) names.push(withoutCapitals(name))
  }
  return unique(names).slice(0, MAX_NAMES)
}

const CAPITALS_ONLY = /^[\p{Lu}\p{M}\s.'’-]+$/u

/** ANA RUIZ is Ana Ruiz; a single word in capitals may be an agency. */
function withoutCapitals(name: string): string {
  if (!name.includes(' ') || !CAPITALS_ONLY.test(name) || AGENCY.test(name)) return name
  const small = name.toLowerCase().replace(/(?<![\p{L}\p{M}])\p{Ll}/gu, (letter) => letter.toUpperCase())
  return small.replace(/\bMc\p{Ll}/gu, (start) => `Mc${start.slice(2).toUpperCase()}`)
}

function isName(text: string): boolean {
  if (AGENCY.test(text)) return true
  const words = text.split(' ')
  if (text.length < 2 || words.length > MAX_NAME_WORDS || NOT_A_NAME.test(text)) return false
  return words.every((word) => CAPITAL.test(word) || PARTICLE.test(word))
}

/** Each name once, whatever its case. */
export function unique(names: readonly string[]): readonly string[] {
  const seen = new Map<string, string>()
  for (const name of names) if (!seen.has(name.toLowerCase())) seen.set(name.toLowerCase(), name)
  return [...seen.values()]
}
