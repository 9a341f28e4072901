const THOUSANDS_BY_COMMA = /^\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d+)?$/
const THOUSANDS_BY_DOT = /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/
const DECIMAL_DOT = /^\d+(?:\.\d+)?$/
const DECIMAL_COMMA = /^\d+,\d+$/

/**
 * The values that a run of digits may stand for: "1,200" is 1200, "1.5" and "1,5" are 1.5, "1.200" is either 1.2 or, as
 * in German, 1200. None for versions and addresses such as "1.2.3".
 */
export function digitValues(digits: string): readonly number[] {
  const values: number[] = []
  if (THOUSANDS_BY_COMMA.test(digits)) values.push(Number(digits.replaceAll(',', '')))
  else if (DECIMAL_COMMA.test(digits)) values.push(Number(digits.replace(',', '.')))
  if (DECIMAL_DOT.test(digits)) values.push(Number(digits))
  if (THOUSANDS_BY_DOT.test(digits)) values.push(Number(digits.replaceAll('.', '').replace(',', '.')))
  return values
}
