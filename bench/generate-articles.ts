/** An article made up from word lists: enough shape (names, numbers, sentences of news) to search and to answer from. */
export interface MadeUpArticle {
  readonly externalId: string
  readonly url: string
  readonly title: string
  readonly siteName: string
  readonly publishedAt: string
  readonly text: string
}

const PLACES = [
  'Port Almond',
  'Lowmere',
  'Brennick',
  'Karst Hollow',
  'Tarn Point',
  'Sarnford',
  'Ostley',
  'Mirefield',
  'Dunhaven',
  'Velling',
]
const BODIES = [
  'the city council',
  'the Ministry of Transport',
  'the river authority',
  'the port company',
  'the health office',
  'the growers association',
  'the central bank',
  'the rail operator',
]
const DEEDS = ['approved', 'rejected', 'postponed', 'announced', 'reviewed', 'cancelled', 'presented', 'defended']
const THINGS = [
  'a plan for new ferries',
  'the budget for road repairs',
  'a vaccination campaign',
  'the sale of the old harbour',
  'a tax on river freight',
  'the new flood barrier',
  'an inquiry into the bridge',
  'wages for bus drivers',
]
const PEOPLE = [
  'Ines Carrow',
  'Oren Vashti',
  'Petra Lindholt',
  'Agnes Torvald',
  'Samir Ostrand',
  'Liv Sandoval',
  'Ruth Imsen',
  'Corin Vale',
]
const SITES = ['Calvera Herald', 'Harbour Radio', 'Lowmere Post', 'Almond Business Review', 'The Quay']
const SENTENCES_PER_PARAGRAPH = 3
const FIRST_DAY_MS = Date.UTC(2026, 0, 1)
const HOUR_MS = 3_600_000

/** A small, seeded generator of numbers in [0, 1): mulberry32. The same seed gives the same articles. */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** `count` articles of `paragraphs` paragraphs each, an hour apart. */
export function* generateArticles(count: number, { seed = 1, paragraphs = 6 } = {}): Generator<MadeUpArticle> {
  const random = createRandom(seed)
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? ''
  const number = (limit: number): number => 2 + Math.floor(random() * limit)
  const sentence = (): string =>
    `${capitalise(pick(BODIES))} in ${pick(PLACES)} ${pick(DEEDS)} ${pick(THINGS)} by ${number(40)} votes to ${number(20)}, ${pick(PEOPLE)} said, at a cost of ${number(900)} million crowns.`
  const paragraph = (): string => Array.from({ length: SENTENCES_PER_PARAGRAPH }, sentence).join(' ')
  for (let at = 0; at < count; at++)
    yield {
      externalId: `made-up-${at}`,
      url: `https://bench.example/${at}`,
      title: `${pick(PLACES)}: ${pick(THINGS)} ${pick(DEEDS)}, case ${at}`,
      siteName: pick(SITES),
      publishedAt: new Date(FIRST_DAY_MS + at * HOUR_MS).toISOString(),
      text: Array.from({ length: paragraphs }, paragraph).join('\n\n'),
    }
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
