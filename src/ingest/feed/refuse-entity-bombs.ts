import { NewsdeskError } from '../../domain/errors.ts'

const MAX_ENTITIES = 100
const MAX_ENTITY_LENGTH = 1_000
const MAX_EXPANDED_LENGTH = 1_000_000

/**
 * Takes the document type out of an XML text before a parser sees it. Plain internal entities are put in their places;
 * external, parameter and nested ones, which can read files and grow without end, refuse the document.
 * Error: INPUT_UNREADABLE `xml-entities`.
 */
export function refuseEntityBombs(xml: string): string {
  const declaration = findDoctype(xml)
  if (declaration === undefined) return xml
  const { start, end, subset } = declaration
  const rest = xml.slice(0, start) + xml.slice(end)
  const entities = readEntities(subset)
  return entities.size === 0 ? rest : expand(rest, entities)
}

function refuse(message: string): never {
  throw new NewsdeskError('INPUT_UNREADABLE', message, { reason: 'xml-entities' })
}

function findDoctype(xml: string): { start: number; end: number; subset: string } | undefined {
  const start = xml.search(/<!DOCTYPE\b/i)
  const root = xml.search(/<[a-z]/i)
  if (start === -1 || (root !== -1 && root < start)) return undefined
  const open = /[[>]/g
  open.lastIndex = start
  const opened = open.exec(xml)
  if (opened === null) return { start, end: xml.length, subset: '' }
  if (opened[0] === '>') return { start, end: opened.index + 1, subset: '' }
  const close = /\]\s*>/g
  close.lastIndex = opened.index
  const closed = close.exec(xml)
  if (closed === null) refuse('the document type is not closed')
  return { start, end: closed.index + closed[0].length, subset: xml.slice(opened.index + 1, closed.index) }
}

function readEntities(subset: string): ReadonlyMap<string, string> {
  const entities = new Map<string, string>()
  for (const [, declaration = ''] of subset.matchAll(/<!ENTITY\s([^>]*)>/gi)) {
    const plain = /^([\w.:-]+)\s+(?:"([^"]*)"|'([^']*)')\s*$/.exec(declaration.trim())
    if (plain === null) refuse('the feed declares an external or parameter entity')
    const value = plain[2] ?? plain[3] ?? ''
    if (/&(?!#|amp;|lt;|gt;|quot;|apos;)/.test(value)) refuse('the feed declares entities made of entities')
    if (value.length > MAX_ENTITY_LENGTH || entities.size >= MAX_ENTITIES)
      refuse('the feed declares too many or too long entities')
    entities.set(plain[1] ?? '', value)
  }
  if (/%[\w.:-]+;/.test(subset)) refuse('the feed uses a parameter entity')
  return entities
}

function expand(xml: string, entities: ReadonlyMap<string, string>): string {
  let added = 0
  return xml.replace(/&([\w.:-]+);/g, (reference, name: string) => {
    const value = entities.get(name) ?? reference
    added += value.length - reference.length
    if (added > MAX_EXPANDED_LENGTH) refuse('the entities of the feed grow beyond any use')
    return value
  })
}
