import { type DoubtfulDate, readDate } from './read-date.ts'
import type { ReadingClock } from './reading-clock.ts'
import type { StatedDate } from './stated-date.ts'

/** What the date lines in the head of an article say. */
export interface HeadDates {
  readonly published?: StatedDate
  readonly updated?: StatedDate
  readonly doubts: readonly DoubtfulDate[]
}

const UPDATE_WORDS =
  '(?:last )?(?:updated|modified|(?:changed|edited)(?! by ))|(?:zuletzt )?(?:aktualisiert|geändert)|stand(?= ?:)|mise? à jour|modifiée?|actualizad[ao]|atualizad[ao]|modificad[ao]|aggiornat[ao]|bijgewerkt|gewijzigd'
const UPDATED = new RegExp(`(?<!\\p{L})(?:${UPDATE_WORDS})(?!\\p{L})`, 'iu')
/** "Published 3 March, updated 5 March" is two dates. */
const UPDATE_STARTS = new RegExp(`(?=(?<!\\p{L})(?:${UPDATE_WORDS})(?!\\p{L})\\D{0,40}\\d)`, 'iu')
const LABEL = /^\W*(?:(?:first |last |originally )?(?:published|posted|updated|modified|date)(?: on| at)?\W*)/i

/**
 * The dates of the head: the one day that is stated for each purpose. Two different days make it unclear which one is the
 * article's, and then none is. A line that speaks of an update never dates the publication.
 */
export function readHeadDates(lines: readonly string[], clock: ReadingClock): HeadDates {
  const readings = lines.flatMap((line) =>
    line.split(UPDATE_STARTS).map((part) => ({
      text: part.trim(),
      isUpdate: UPDATED.test(part),
      ...readDate(part.replace(LABEL, ''), clock),
    })),
  )
  const published = chooseDay(readings.filter(({ isUpdate }) => !isUpdate))
  const updated = chooseDay(readings.filter(({ isUpdate }) => isUpdate))
  return {
    ...(published.date !== undefined && { published: published.date }),
    ...(updated.date !== undefined && { updated: updated.date }),
    doubts: [...published.doubts, ...updated.doubts],
  }
}

interface Reading {
  readonly text: string
  readonly date?: StatedDate
  readonly doubt?: DoubtfulDate
}

function chooseDay(readings: readonly Reading[]): { date?: StatedDate; doubts: readonly DoubtfulDate[] } {
  const doubts = readings.flatMap(({ doubt }) => doubt ?? [])
  const dated = readings.filter(({ date }) => date !== undefined)
  const days = new Set(dated.map(({ date }) => date?.value.slice(0, 'YYYY-MM-DD'.length)))
  if (days.size > 1)
    return { doubts: [...doubts, ...dated.map(({ text }) => ({ text, reason: 'conflicting-dates' as const }))] }
  const date = (dated.find((one) => one.date?.precision === 'time') ?? dated[0])?.date
  // What could not be read stands beside a date that could: it is the same one, or less exact.
  return date === undefined ? { doubts } : { date, doubts: doubts.filter(({ reason }) => reason === 'future-date') }
}
