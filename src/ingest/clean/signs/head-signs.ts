import type { Sign } from './sign.ts'

const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)(?:[a-z]{0,6})\\.?'
const MONTH_ABROAD =
  '(?:jän|mär|mai|okt|dez|fév|avr|juin|juil|aoû|déc|ene|abr|ago|dic|gen|mag|giu|lug|set|ott|fev|out)\\p{L}{0,7}\\.?'
const DAY_NAME = '(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?'
const CLOCK = '\\d{1,2}[:.]\\d{2}(?::\\d{2})?\\s*(?:[ap]\\.?m\\.?)?|\\d{1,2}\\s*[ap]\\.?m\\.?'
/** No two alternatives match the same text at one place, so that a run of them is read in one way only. */
const DATE_WORD = `${MONTH}|${MONTH_ABROAD}|${DAY_NAME}|\\d+(?:st|nd|rd|th|am|pm|hrs?|h|T\\d+|Z)?|a\\.?m|p\\.?m|at|on|of|by|yesterday|today|dates?|time|published|posted|updated?|modified|last|first|created|printed|edition|gmt|utc|ist|e[sd]?t|p[sd]?t|c[sd]?t|cest|cet|bst|uhr|aest|aedt|wat|hrs?|est|local`

/** Signs of what stands about the article in its head: who wrote it and when. */
export const HEAD_SIGNS: readonly Sign[] = [
  {
    name: 'byline',
    reason: 'byline',
    maxWords: 16,
    pattern:
      /^[-–—|•\s]*(?:by|von|par|por|di|door|written by|posted by|story by|words by|text by|author|authors|reporter|publi(?:shed|é) (?:by|par)|submitted by|as told to|guest post by|contributed by|(?:text|words|story|bericht|reportage)(?=\s*:))\s*[:|]?\s+\p{Lu}[^.!?]*(?:\.|$)/iu,
  },
  {
    name: 'byline-alone',
    reason: 'byline',
    maxWords: 3,
    pattern: /^\W*(?:by|von|par|por|author|written by|posted by)\W*$/i,
  },
  {
    name: 'role',
    reason: 'byline',
    maxWords: 14,
    pattern:
      /(?:^|[,|–—-]\s?|^[\p{L}.' -]{3,40} )(?:(?:[\w&' -]{2,30} )?(?:staff(?: writer| reporter)?|reporter|correspondent|editor(?:-in-chief)?|editor-at-large|columnist|contributor|staff|bureau|desk|newsroom|web desk|news service|writer|producer|journalist|agencies|redaktion|redação))\W*$/iu,
  },
  {
    name: 'reporting-by',
    reason: 'byline',
    maxWords: 45,
    pattern:
      /^\W*(?:(?:additional |with )?reporting (?:by|from)|(?:writing|editing|compiled|translated|edited|written) by|with (?:files|inputs|reporting|additional reporting|reports|agency inputs)(?: \w+)? (?:from|by)|with inputs|(?:this (?:story|article|report) )?contributed to this (?:report|story|article))\b/i,
  },
  {
    name: 'contributed',
    reason: 'byline',
    maxWords: 30,
    pattern: /\bcontributed (?:reporting )?to this (?:report|story|article)\.?$/i,
  },
  {
    name: 'handle',
    reason: 'byline',
    maxWords: 8,
    pattern: /^(?:.{0,40}\s)?(?:@[A-Za-z0-9_]{3,}|[\w.+-]{1,40}@[\w-]{1,40}\.[\w.]{2,20})\W*$/,
  },
  {
    name: 'date-line',
    reason: 'dateline-date',
    maxWords: 22,
    pattern: new RegExp(`^(?=.*\\d)(?:\\W*(?:${DATE_WORD})\\b)+\\W*(?:\\|.{0,40})?$`, 'iu'),
  },
  {
    name: 'date-label',
    reason: 'dateline-date',
    maxWords: 22,
    pattern:
      /^\W*(?:(?:first |originally |last |page last |article )?(?:published|posted|updated|modified|created|edited|issued|date|time|(?:zuletzt )?aktualisiert|stand(?=\s*:)|veröffentlicht|publicado|actualizado|publié|mise? à jour|pubblicato|aggiornato|gepubliceerd|bijgewerkt)(?: (?:on|at|date|time|le|em|el|il|op))?\s*[:|]?)\s+.{0,60}\d/i,
  },
  {
    name: 'ago',
    reason: 'dateline-date',
    maxWords: 12,
    pattern:
      /^(?:.{0,50}\W)?(?:\d+|an?|one|two|few) ?(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|h|days?|d|weeks?|w|months?|mo|years?|yrs?) ago\W*$/i,
  },
  {
    name: 'clock-inside',
    reason: 'dateline-date',
    maxWords: 14,
    pattern: new RegExp(
      `(?:${MONTH}\\s+\\d{1,2},?\\s+\\d{4}|\\d{1,2}\\s+${MONTH},?\\s+\\d{4})(?:.{0,16}(?:${CLOCK}))?\\W*(?:[a-z]{2,4})?\\W*$`,
      'i',
    ),
  },
  {
    name: 'reading-time',
    reason: 'page-furniture',
    maxWords: 12,
    pattern:
      /\b(?:\d+|one|two|three) ?-?(?:min(?:ute)?s?|seconds?)\.? ?(?:read|to read|watch|listen)\b|^(?:reading|read|listen|watch) time|^\d{1,2}(?: ?[–-] ?\d{1,2})? min(?:ute)?s?\.?$/i,
  },
]
