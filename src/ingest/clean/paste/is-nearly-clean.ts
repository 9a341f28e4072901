import type { ReadLine } from './read-line.ts'

/** A text with fewer menu-like lines than both limits was copied by hand, not with all that stood around it. */
const MAX_MENU_LINES = 12
const MAX_MENU_SHARE = 0.2
const MAX_STOPS = 2
const SHORT_WORDS = 4
const MIN_LINES_FOR_SHARE = 12
const STOPS = new Set(['related', 'comments', 'footer', 'cookie', 'newsletter'])

/** Whether a text is an article already, give or take a few lines: then nothing is chosen, only debris goes. */
export function isNearlyClean(read: readonly ReadLine[]): boolean {
  const menu = read.filter((line) => isMenuLine(line)).length
  const stops = read.filter(
    ({ signs, shape }) => shape.words <= SHORT_WORDS * 2 && signs.some(({ name }) => STOPS.has(name)),
  ).length
  const isShort = read.length < MIN_LINES_FOR_SHARE
  return menu < MAX_MENU_LINES && stops <= MAX_STOPS && (isShort || menu < read.length * MAX_MENU_SHARE || menu <= 6)
}

function isMenuLine({ shape, isProse }: ReadLine): boolean {
  return !isProse && shape.words <= SHORT_WORDS && !shape.endsSentence && !shape.hasQuote
}
