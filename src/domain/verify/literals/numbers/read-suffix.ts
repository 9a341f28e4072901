import { MAGNITUDE_SPELLINGS, magnitudeOf, UNIT_SPELLINGS, unitsOf } from './units.ts'

/** What the text after a number may add to it; several when "m" may be million or metres. */
export interface NumberSuffix {
  /** Power of ten. */
  readonly power: number
  readonly units: readonly string[]
  /** How many characters it takes. */
  readonly length: number
}

const NO_WORD_AFTER = '(?![\\p{L}\\p{N}])'
const MAGNITUDE = suffixPattern(MAGNITUDE_SPELLINGS)
const UNIT = suffixPattern(UNIT_SPELLINGS)
const AGE = /^[ -](?:years?|yr)[ -](?:olds?|of age)\b/iu

/** Words may stand after a space or a hyphen; one or two letters and signs count only where they make no other word. */
function suffixPattern(spellings: readonly string[]): RegExp {
  const long = spellings.filter((spelling) => spelling.length > 1)
  const glued = spellings.filter((spelling) => /^[a-z]{1,2}$/.test(spelling))
  const signs = spellings.filter((spelling) => /^[^a-z]+$/.test(spelling))
  return new RegExp(
    `^[ -]?(${alternatives(long)})${NO_WORD_AFTER}|^(${alternatives(glued)})${NO_WORD_AFTER}|^ ?(${alternatives(signs)})`,
    'iu',
  )
}

function alternatives(spellings: readonly string[]): string {
  const byLength = [...spellings].sort((a, b) => b.length - a.length)
  return byLength.map((spelling) => spelling.replace(/[$/.]/g, '\\$&').replaceAll('-', '[ -]')).join('|') || '(?!)'
}

/** Reads magnitude and unit at the start of the text after a number: " million dollars", "bn", "km", "-year-old", "%". */
export function readSuffixes(after: string): readonly NumberSuffix[] {
  const magnitude = MAGNITUDE.exec(after)
  const bare = withUnit(after, { power: 0, units: [], length: 0 })
  if (!magnitude) return [bare]
  const power = magnitudeOf(spellingOf(magnitude)) ?? 0
  const scaled = withUnit(after, { power, units: [], length: magnitude[0].length })
  return bare.length > 0 ? [scaled, bare] : [scaled]
}

function withUnit(after: string, suffix: NumberSuffix): NumberSuffix {
  const rest = after.slice(suffix.length)
  const age = AGE.exec(rest)
  if (age) return { ...suffix, units: ['age'], length: suffix.length + age[0].length }
  const unit = UNIT.exec(rest)
  return unit ? { ...suffix, units: unitsOf(spellingOf(unit)), length: suffix.length + unit[0].length } : suffix
}

function spellingOf(match: RegExpExecArray): string {
  return (match[1] ?? match[2] ?? match[3] ?? '').toLowerCase().replaceAll(' ', '-')
}
