const CODE_LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const ALSO_COUNTRIES = [
  'us',
  'usa',
  'united states',
  'uk',
  'united kingdom',
  'britain',
  'great britain',
  'england',
  'scotland',
  'wales',
  'uae',
  'turkey',
  'czech republic',
  'myanmar',
  'burma',
  'south korea',
  'north korea',
  'holland',
  'ivory coast',
  'america',
]
const CONTINENTS = ['africa', 'antarctica', 'asia', 'europe', 'north america', 'south america', 'australia', 'oceania']
const US_STATES =
  'alabama|alaska|arizona|arkansas|california|colorado|connecticut|delaware|florida|georgia|hawaii|idaho|illinois|indiana|iowa|kansas|kentucky|louisiana|maine|maryland|massachusetts|michigan|minnesota|mississippi|missouri|montana|nebraska|nevada|new hampshire|new jersey|new mexico|new york|north carolina|north dakota|ohio|oklahoma|oregon|pennsylvania|rhode island|south carolina|south dakota|tennessee|texas|utah|vermont|virginia|washington|west virginia|wisconsin|wyoming'

/** The kinds of places whose names are few enough to know. */
export type PlaceKind = 'country' | 'state' | 'continent'

const NAMES: Readonly<Record<PlaceKind, ReadonlySet<string>>> = {
  country: new Set([...namesOfRegions(), ...ALSO_COUNTRIES]),
  state: new Set(US_STATES.split('|')),
  continent: new Set(CONTINENTS),
}

/** Whether a name is one of that kind, however it is written. Not every country has states of those names. */
export function isPlaceOfKind(name: string, kind: PlaceKind): boolean {
  return NAMES[kind].has(
    name
      .toLowerCase()
      .replace(/^the\s+/, '')
      .replace(/['’]s?$/, '')
      .replaceAll('.', ''),
  )
}

/** The names of all countries that the runtime knows, in English, lower case. */
function namesOfRegions(): readonly string[] {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
  const codes = [...CODE_LETTERS].flatMap((first) => [...CODE_LETTERS].map((second) => first + second))
  return codes.flatMap((code) => names.of(code)?.toLowerCase() ?? [])
}
