import { IANAZone } from 'luxon'
import { isCourtesy } from '../turn/is-courtesy.ts'

/** What somebody typed after `/brief`. */
export type BriefCommand =
  | { readonly kind: 'help'; readonly preface?: string; readonly about?: 'search' | 'subscribe' }
  | { readonly kind: 'ask'; readonly question: string }
  | { readonly kind: 'search'; readonly query: string }
  | { readonly kind: 'latest'; readonly topic?: string }
  | { readonly kind: 'digest' }
  | { readonly kind: 'usage' }
  | { readonly kind: 'subscribe'; readonly schedule: DailySchedule }
  | { readonly kind: 'unsubscribe' }
  | { readonly kind: 'questions' }
  | { readonly kind: 'forget' }

export interface DailySchedule {
  readonly hour: number
  readonly minute: number
  /** IANA zone; absent: the one that is configured. */
  readonly timezone?: string
  readonly topics: readonly string[]
}

const HAS_WORDS = /[\p{L}\p{N}]/u
const TIME = /^([01]?\d|2[0-3]):([0-5]\d)$/
const LOOKS_LIKE_ZONE = /^[A-Z][A-Za-z_]+\/[\w/+-]+$|^(?:UTC|GMT)$/

/** Reads the text of a command; what makes no sense becomes `help` with a word on why. Never throws. */
export function parseBrief(text: string): BriefCommand {
  const [first = '', ...rest] = text.trim().split(/\s+/)
  const argument = rest.join(' ')
  switch (first.toLowerCase()) {
    case '':
      return { kind: 'help' }
    case 'help':
      return argument === '' ? { kind: 'help' } : asQuestion(text)
    case 'digest':
      return argument === '' ? { kind: 'digest' } : asQuestion(text)
    case 'usage':
      return argument === '' ? { kind: 'usage' } : asQuestion(text)
    case 'unsubscribe':
      return argument === '' ? { kind: 'unsubscribe' } : asQuestion(text)
    case 'questions':
      return argument === '' ? { kind: 'questions' } : asQuestion(text)
    case 'forget':
      return argument === '' ? { kind: 'forget' } : asQuestion(text)
    case 'search':
      return argument === ''
        ? { kind: 'help', preface: 'Say what to search for.', about: 'search' }
        : { kind: 'search', query: argument }
    case 'latest':
      return argument === '' ? { kind: 'latest' } : { kind: 'latest', topic: argument }
    case 'subscribe':
      return parseSubscribe(rest)
    default:
      return asQuestion(text)
  }
}

function asQuestion(text: string): BriefCommand {
  const question = text.trim()
  if (isCourtesy(question)) return { kind: 'help' }
  return HAS_WORDS.test(question) ? { kind: 'ask', question } : { kind: 'help', preface: 'I did not understand that.' }
}

/** `07:30 [Europe/Berlin] [topic, topic]` */
function parseSubscribe([time = '', ...rest]: readonly string[]): BriefCommand {
  const clock = TIME.exec(time)
  if (clock === null) return { kind: 'help', preface: 'Say when, as in `07:30`.', about: 'subscribe' }
  const [zone = ''] = rest
  const hasZone = LOOKS_LIKE_ZONE.test(zone)
  if (hasZone && !IANAZone.isValidZone(zone))
    return { kind: 'help', preface: 'I do not know that time zone.', about: 'subscribe' }
  const topics = (hasZone ? rest.slice(1) : rest).join(' ').split(',')
  const schedule = {
    hour: Number(clock[1]),
    minute: Number(clock[2]),
    topics: topics.map((topic) => topic.trim()).filter((topic) => topic !== ''),
    ...(hasZone && { timezone: zone }),
  }
  return { kind: 'subscribe', schedule }
}
