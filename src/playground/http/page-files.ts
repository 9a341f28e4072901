import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

export interface PageFile {
  readonly contentType: string
  readonly text: string
}

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
}

/** The libraries the page imports by name, served straight from the installed packages. */
const VENDOR: Readonly<Record<string, string>> = {
  preact: 'preact',
  'preact/hooks': 'preact/hooks',
  htm: 'htm',
}

const PAGE_FOLDER = new URL('../page/', import.meta.url)
const PAGE_FILE = /^\/page\/((?:[a-z0-9-]+\/)*[a-z0-9-]+\.(css|js))$/

/** A script, style sheet or library of the page; undefined for any other path. */
export async function readPageFile(path: string): Promise<PageFile | undefined> {
  const vendor = Object.entries(VENDOR).find(([name]) => path === vendorPath(name))
  if (vendor !== undefined) return readText(import.meta.resolve(vendor[1]), 'js')
  const [, relative, extension] = PAGE_FILE.exec(path) ?? []
  if (relative === undefined || extension === undefined) return undefined
  return readText(new URL(relative, PAGE_FOLDER).href, extension)
}

/** The page itself, its import map filled in, and the policy that allows just that inline script. */
export async function readIndexPage(): Promise<PageFile & { readonly contentSecurityPolicy: string }> {
  const imports = Object.fromEntries(Object.keys(VENDOR).map((name) => [name, vendorPath(name)]))
  const importMap = JSON.stringify({ imports })
  const hash = createHash('sha256').update(importMap).digest('base64')
  const { text = '' } = (await readText(new URL('index.html', PAGE_FOLDER).href, 'html')) ?? {}
  return {
    contentType: CONTENT_TYPES.html ?? '',
    text: text.replace('"IMPORT_MAP"', () => importMap),
    contentSecurityPolicy: [
      "default-src 'none'",
      `script-src 'self' 'sha256-${hash}'`,
      "style-src 'self'",
      "connect-src 'self'",
      "img-src 'self' data:",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
  }
}

function vendorPath(name: string): string {
  return `/vendor/${name.replaceAll('/', '-')}.js`
}

async function readText(url: string, extension: string): Promise<PageFile | undefined> {
  try {
    return { contentType: CONTENT_TYPES[extension] ?? 'text/plain', text: await readFile(fileURLToPath(url), 'utf8') }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}
