const MIN_CHARS = 300
const NAME = String.raw`\p{Lu}[\p{L}.'’-]*(?: (?!(?:Published|Updated|Posted)\b)\p{Lu}[\p{L}.'’-]*){1,3}`
const DAY = String.raw`(?:\d{1,2} \p{Lu}\p{Ll}{2,8}\.?,? \d{4}|\p{Lu}\p{Ll}{2,8}\.? \d{1,2}, \d{4})`
const CLOCK = String.raw`(?:,? (?:at )?\d{1,2}[:.]\d{2}(?: ?[AaPp]\.?[Mm]\.?)?(?: (?:GMT|UTC|BST|CET|CEST|E[DS]T|P[DS]T))?)?`
/** Headline, authors, day, and a sentence behind them. No full stop ends a sentence in the headline. */
const HEAD = new RegExp(
  String.raw`^((?:(?![.!?] \p{Lu}).){15,200}?) ((?:By|Von|Par|Por|Di) ${NAME}(?:,? (?:and|und|et|y|e) ${NAME})?)[,;|·•–— -]+((?:(?:Published|Updated|Posted):? (?:on )?)?${DAY}${CLOCK})[.;|·•–— -]+(?=\p{Lu})`,
  'u',
)

/**
 * Some apps hand over an article in one line. Its headline, byline and day are put on lines of their own when all three
 * stand at its beginning, one behind the other: with less, nobody can tell where a name ends and the first sentence begins.
 */
export function breakHead(lines: readonly string[]): readonly string[] {
  const [line = ''] = lines
  const match = lines.length === 1 && line.length >= MIN_CHARS ? HEAD.exec(line) : null
  if (match === null) return lines
  const [head, title = '', byline = '', day = ''] = match
  return [title, byline, day, line.slice(head.length)]
}
