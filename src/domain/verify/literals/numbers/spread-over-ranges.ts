import type { NumberMention, NumberReading } from './number-mention.ts'

const RANGE_JOIN = /^ ?(?:-|to|and|or|until|through|bis|à|a) ?$/
const TIGHT_JOIN = /^ ?(?:-|to) ?$/

/** In "3-5 million", "10 to 12 km" and "$3 to 5" each end of the range also has the other's magnitude and unit. */
export function spreadOverRanges(text: string, mentions: readonly NumberMention[]): readonly NumberMention[] {
  return mentions.map((mention, at) => {
    const [before, after] = [mentions[at - 1], mentions[at + 1]]
    const fromAfter = after && RANGE_JOIN.test(text.slice(mention.end, after.start)) ? lent(mention, after, text) : []
    const fromBefore = before && TIGHT_JOIN.test(text.slice(before.end, mention.start)) ? lentUnit(mention, before) : []
    return { ...mention, readings: [...mention.readings, ...fromAfter, ...fromBefore] }
  })
}

/** The readings that a number without a unit borrows from the one after it. */
function lent(mention: NumberMention, other: NumberMention, text: string): readonly NumberReading[] {
  if (mention.ordinal || other.ordinal) return []
  const power = magnitudeIn(text.slice(other.start, other.end), other)
  return mention.readings
    .filter(({ unit, value }) => unit === '' || (power > 0 && value < 1_000))
    .flatMap((reading) =>
      other.readings.map(({ unit }) => ({
        value: scaled(reading.value, power),
        unit: reading.unit === '' ? unit : reading.unit,
      })),
    )
}

function lentUnit(mention: NumberMention, other: NumberMention): readonly NumberReading[] {
  const units = new Set(other.readings.map(({ unit }) => unit).filter((unit) => unit !== ''))
  return mention.readings
    .filter(({ unit }) => unit === '')
    .flatMap(({ value }) => [...units].map((unit) => ({ value, unit })))
}

/** The power of ten between the digits that a mention is written with and what it stands for. */
function magnitudeIn(written: string, mention: NumberMention): number {
  const digits = Number(/\d+(?:\.\d+)?/.exec(written.replaceAll(',', ''))?.[0])
  const value = mention.readings[0]?.value
  if (!digits || !value) return 0
  return Math.max(0, Math.round(Math.log10(value / digits)))
}

function scaled(value: number, power: number): number {
  return power === 0 ? value : Number(`${value}e${power}`)
}
