import { detectBinary, PDF } from './detect-binary.ts'
import { isEmail } from './is-email.ts'
import { readHead } from './read-head.ts'
import { readRootElement } from './read-root-element.ts'
import type { Recognised, RecogniseHints } from './recognised.ts'

const FEED_ROOTS = new Set(['rss', 'feed', 'rdf', 'channel'])
const PAGE_ROOTS = new Set([
  'html',
  'head',
  'body',
  'meta',
  'title',
  'article',
  'main',
  'section',
  'div',
  'p',
  'h1',
  'h2',
  'h3',
  'span',
  'table',
  'script',
  'style',
  'link',
  'base',
  'header',
  'nav',
  'a',
  'br',
  'b',
  'i',
  'em',
  'strong',
  'ul',
  'ol',
  'blockquote',
  'figure',
  'img',
  'center',
  'font',
])
/** A text with this many block tags in its head is markup, whatever it starts with. */
const MIN_BLOCK_TAGS = 4
const BLOCK_TAG = /<\/?(?:p|div|br|li|ul|h[1-6]|table|section|article|span|a)(?:\s[^<>]*)?\/?>/gi

/**
 * Tells what an input is, from its bytes first, then its content type, then its name: feeds come as text/html, pages as
 * text/plain, and names lie. `bytes` may be the first part of the input (some 64 KB).
 */
export function recognise(bytes: Uint8Array, hints: RecogniseHints = {}): Recognised {
  const binary = detectBinary(bytes)
  if (binary === PDF) return { kind: 'pdf' }
  if (binary !== undefined) return refuseBinary(binary)
  const head = readHead(bytes)
  if (head.trim() === '') return { kind: 'unreadable', reason: 'empty', message: 'the input is empty' }
  return recogniseText(head, hints)
}

function refuseBinary(format: string): Recognised {
  return { kind: 'unreadable', reason: 'binary', message: `the input is not text (${format})` }
}

function recogniseText(head: string, hints: RecogniseHints): Recognised {
  if (isEmail(head)) return { kind: 'email' }
  const root = readRootElement(head)
  if (root !== undefined && FEED_ROOTS.has(root)) return { kind: 'feed' }
  if (root === 'opml') return { kind: 'opml' }
  if (root !== undefined && PAGE_ROOTS.has(root)) return { kind: 'page' }
  if (/^\s*[{[]/.test(head)) return recogniseJson(head, hints)
  if (isMarkup(head, hints)) return { kind: 'page' }
  if (root !== undefined && isXml(head, root)) return refuseXml(root)
  return { kind: 'paste' }
}

/** It says so at its start, or begins and ends with one element. */
function isXml(head: string, root: string): boolean {
  return /^\s*<\?xml/i.test(head) || new RegExp(`</(?:[\\w.-]+:)?${root}\\s*>\\s*$`, 'i').test(head)
}

function refuseXml(root: string): Recognised {
  return {
    kind: 'unreadable',
    reason: 'unknown-xml',
    message: `XML with the root <${root.slice(0, 40)}> is neither feed nor page`,
  }
}

function isMarkup(head: string, { contentType = '', name = '' }: RecogniseHints): boolean {
  if (/^\s*<!doctype html|<html[\s>]/i.test(head)) return true
  const tags = head.match(BLOCK_TAG)?.length ?? 0
  const isDeclared = /html/i.test(contentType) || /\.x?html?$/i.test(name)
  return tags >= MIN_BLOCK_TAGS || (isDeclared && tags > 0)
}

function recogniseJson(head: string, { contentType = '', name = '' }: RecogniseHints): Recognised {
  if (/"version"\s*:\s*"https?:\\?\/\\?\/(?:www\.)?jsonfeed\.org/i.test(head)) return { kind: 'feed' }
  if (isJsonLine(head) || /\.(?:jsonl|ndjson)(?:\.gz)?$/i.test(name) || /ndjson|jsonl|json-seq/i.test(contentType))
    return { kind: 'jsonl' }
  if (/^\s*\{\s*"/.test(head) && /"items"\s*:\s*\[/.test(head)) return { kind: 'feed' }
  if (/^\s*(?:\{\s*"|\[\s*[{["\d])/.test(head))
    return {
      kind: 'unreadable',
      reason: 'unknown-json',
      message: 'JSON that is neither a JSON Feed nor one article a line',
    }
  return { kind: 'paste' }
}

/** Whether the first line is an article as the import takes it, or the start of one too long to see whole. */
function isJsonLine(head: string): boolean {
  const line = /^\s*([^\n]*)/.exec(head)?.[1] ?? ''
  if (!/^\{\s*"/.test(line)) return false
  if (/^\s*\{[^\n]*\n\s*\{/.test(head)) return true
  return /"(?:text|html)"\s*:\s*"/.test(line) && !/"items"\s*:\s*\[/.test(line)
}
