/** Nobody's name and address are longer. */
const MAX_PERSON_CHARS = 1_000
const OPEN = /<(?:author|managingEditor|webMaster)\b[^<>]{0,200}>/gi
const CDATA = '<![CDATA['

/**
 * Empties elements that name a person in far more words than any person has: the feed parser looks for brackets in them in a
 * time that grows with the square of their length.
 */
export function dropOverlongPeople(xml: string): string {
  const kept: string[] = []
  let from = 0
  for (const { 0: tag, index } of xml.matchAll(OPEN)) {
    const start = index + tag.length
    if (start < from) continue
    const end = endOfText(xml, start)
    if (end - start <= MAX_PERSON_CHARS) continue
    kept.push(xml.slice(from, start))
    from = end
  }
  return kept.length === 0 ? xml : [...kept, xml.slice(from)].join('')
}

function endOfText(xml: string, start: number): number {
  const isQuoted = xml.startsWith(CDATA, start)
  const end = isQuoted ? xml.indexOf(']]>', start) : xml.indexOf('<', start)
  if (end === -1) return xml.length
  return isQuoted ? end + ']]>'.length : end
}
