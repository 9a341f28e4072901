/** Spellings of each unit, first its name here. Lower case, singular and plural where they differ. */
const SPELLINGS = [
  'percent % per-cent pct prozent pourcent',
  'percentage-point percentage-points pp ppt',
  'basis-point basis-points bps',
  'dollar $ dollars usd us$',
  'us-dollar us-dollars',
  'australian-dollar a$ aud australian-dollars',
  'canadian-dollar c$ cad canadian-dollars',
  'hong-kong-dollar hk$ hkd',
  'new-zealand-dollar nz$ nzd',
  'singapore-dollar s$ sgd',
  'pound £ pounds gbp quid',
  'euro € euros eur',
  'yen ¥ jpy',
  'yuan renminbi rmb cny',
  'rupee ₹ rupees rs inr',
  'rouble ₽ roubles ruble rubles rub',
  'korean-won ₩ krw',
  'lira ₺ liras lire',
  'hryvnia ₴ hryvnias uah',
  'shekel ₪ shekels nis ils',
  'franc francs chf',
  'krona kronor krone kroner sek nok dkk crown crowns',
  'peso pesos mxn',
  'brazilian-real reais r$ brl',
  'zloty zlotys pln',
  'cent cents c ¢',
  'penny pence p pennies',
  'bitcoin bitcoins btc',
  'kilometre km kilometres kilometer kilometers kms',
  'metre m metres meter meters',
  'centimetre cm centimetres centimeter centimeters',
  'millimetre mm millimetres millimeter millimeters',
  'mile miles mi',
  'yard yards yd',
  'foot feet ft',
  'inch inches',
  'kilogram kg kilograms kilo kilos kilogramme kilogrammes',
  'pound-weight lb lbs pound pounds',
  'gram g grams gramme grammes',
  'milligram mg milligrams',
  'tonne tonnes',
  'ton tons',
  'ounce ounces oz',
  'litre litres liter liters l',
  'millilitre ml millilitres milliliter milliliters',
  'gallon gallons',
  'barrel barrels bbl',
  'hectare hectares ha',
  'acre acres',
  'kilometre-per-hour kph kmh km/h',
  'mile-per-hour mph',
  'knot knots',
  'degree ° degrees',
  'celsius °c c',
  'fahrenheit °f f',
  'watt watts w',
  'kilowatt kw kilowatts',
  'kilowatt-hour kwh',
  'megawatt mw megawatts',
  'gigawatt gw gigawatts',
  'terawatt-hour twh',
  'volt volts v',
  'hertz hz',
  'megahertz mhz',
  'gigahertz ghz',
  'kilobyte kb kilobytes',
  'megabyte mb megabytes',
  'gigabyte gb gigabytes',
  'terabyte tb terabytes',
  'second seconds sec secs s',
  'minute minutes min mins',
  'hour hours hr hrs h',
  'day days',
  'night nights',
  'week weeks',
  'fortnight fortnights',
  'month months',
  'year years yr yrs',
  'decade decades',
  'century centuries',
  'times x',
]

const UNITS: ReadonlyMap<string, readonly string[]> = collect(SPELLINGS)

function collect(rows: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const units = new Map<string, string[]>()
  for (const row of rows) {
    const spellings = row.split(' ')
    const [name = ''] = spellings
    for (const spelling of spellings) units.set(spelling, [...(units.get(spelling) ?? []), name])
  }
  return units
}

/** The units that a spelling may mean, lower case, words joined by hyphens: "km" is kilometre, "m" metre. */
export function unitsOf(spelling: string): readonly string[] {
  return UNITS.get(spelling) ?? []
}

/** Every spelling of a unit, words joined by hyphens. */
export const UNIT_SPELLINGS: readonly string[] = [...UNITS.keys()]

const MAGNITUDES: ReadonlyMap<string, number> = new Map([
  ['hundred', 2],
  ['thousand', 3],
  ['k', 3],
  ['lakh', 5],
  ['lakhs', 5],
  ['million', 6],
  ['millions', 6],
  ['m', 6],
  ['mn', 6],
  ['mln', 6],
  ['mio', 6],
  ['millionen', 6],
  ['millones', 6],
  ['milioni', 6],
  ['crore', 7],
  ['crores', 7],
  ['billion', 9],
  ['billions', 9],
  ['bn', 9],
  ['b', 9],
  ['mrd', 9],
  ['milliarden', 9],
  ['milliard', 9],
  ['milliards', 9],
  ['miliardi', 9],
  ['trillion', 12],
  ['tn', 12],
  ['trn', 12],
  ['万', 4],
  ['亿', 8],
  ['億', 8],
])

/** The power of ten that a word after digits stands for: "million" and "m" are 6. */
export function magnitudeOf(word: string): number | undefined {
  return MAGNITUDES.get(word)
}

/** Every spelling of a magnitude. */
export const MAGNITUDE_SPELLINGS: readonly string[] = [...MAGNITUDES.keys()]
