const BOUNDARIES = ['\n\n', '\n', '. ', ' ']
/** A boundary earlier than this share of the room is not worth the space it wastes. */
const EARLIEST = 0.5
const LONGEST_ENTITY = '&amp;'.length
const ELLIPSIS = '…'

/**
 * Pieces of at most `max` characters that joined give the text again (mrkdwn: an `<url|label>`, an entity and a
 * surrogate pair stay whole), cut at a paragraph, line, sentence or word where one is near.
 */
export function cutMrkdwn(text: string, max: number): readonly string[] {
  const pieces: string[] = []
  let rest = text
  while (rest.length > max) {
    const end = findCut(rest, max)
    pieces.push(rest.slice(0, end))
    rest = rest.slice(end)
  }
  return rest === '' ? pieces : [...pieces, rest]
}

/** Plain text (not yet escaped) of at most `max` characters; what was left out shows as an ellipsis. */
export function shortenText(text: string, max: number): string {
  if (text.length <= max) return text
  const room = max - ELLIPSIS.length
  const space = text.lastIndexOf(' ', room)
  const end = space > room * EARLIEST ? space : room
  return text.slice(0, leavePair(text, end)).trimEnd() + ELLIPSIS
}

function findCut(text: string, max: number): number {
  const window = text.slice(0, max)
  for (const boundary of BOUNDARIES) {
    const index = window.lastIndexOf(boundary)
    const end = index + boundary.length
    if (index > max * EARLIEST && leaveToken(text, end) === end) return end
  }
  return leavePair(text, leaveToken(text, max))
}

/** Moves a cut to the front of the link or entity it falls into. */
function leaveToken(text: string, end: number): number {
  const link = text.lastIndexOf('<', end - 1)
  if (link > 0 && text.indexOf('>', link) >= end) return link
  const entity = text.lastIndexOf('&', end - 1)
  const isInside = entity > 0 && end - entity < LONGEST_ENTITY && text.indexOf(';', entity) >= end
  return isInside ? entity : end
}

function leavePair(text: string, end: number): number {
  const last = text.codePointAt(end - 1) ?? 0
  return last > 0xffff ? end - 1 : end
}
