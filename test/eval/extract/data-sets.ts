import { join } from 'node:path'
import { decodeBytes } from '../../../src/ingest/extract/decode-bytes.ts'
import { readJsonGz, readJsonLinesGz, readTarGz } from './read-archive.ts'

/** An input and the article in it, as people marked it. */
export interface LabelledInput {
  readonly id: string
  readonly url: string
  readonly input: string
  readonly expected: string
}

/** A text that is an article and nothing else. */
export interface CleanText {
  readonly title: string
  readonly paragraphs: readonly string[]
}

export interface MetadataCase {
  readonly id: string
  readonly html: string
  readonly title?: string
  readonly siteName?: string
  readonly lang?: string
  readonly byline?: string
  readonly publishedTime?: string
}

/** HTML pages with their article's body (extract_aeb). */
export async function loadPages(evalDir: string): Promise<readonly LabelledInput[]> {
  const folder = join(evalDir, 'extract_aeb')
  const truth = await readJsonGz<Record<string, { articleBody: string; url: string }>>(
    join(folder, 'ground-truth.json.gz'),
  )
  const files = await readTarGz(join(folder, 'html.tar.gz'))
  return Object.entries(truth).map(([id, { articleBody, url }]) => {
    const bytes = files.get(`html/${id}.html`) ?? new Uint8Array()
    return { id, url, input: decodeBytes(bytes).text, expected: articleBody }
  })
}

/** All the visible text of the same pages, as a person pastes it (boilerplate_text). */
export async function loadPastes(evalDir: string): Promise<readonly LabelledInput[]> {
  const path = join(evalDir, 'boilerplate_text', 'aeb_pasted.jsonl.gz')
  const rows = await readJsonLinesGz<{ id: string; url: string; pasted: string; clean: string }>(path)
  return rows.map(({ id, url, pasted, clean }) => ({ id, url, input: pasted, expected: clean }))
}

export async function loadBbcNews(evalDir: string): Promise<readonly CleanText[]> {
  const rows = await readJsonLinesGz<{ title: string; text: string }>(join(evalDir, 'bbc_news', 'bbc_news.jsonl.gz'))
  return rows.map(({ title, text }) => ({ title, paragraphs: text.split(/\n{2,}/) }))
}

export async function loadBasil(evalDir: string): Promise<readonly CleanText[]> {
  return readJsonLinesGz<CleanText>(join(evalDir, 'basil', 'basil_2010_2014.jsonl.gz'))
}

/** Readability's own test pages, for what they state about themselves. */
export async function loadReadabilityPages(evalDir: string): Promise<readonly MetadataCase[]> {
  const files = await readTarGz(join(evalDir, 'extract_readability', 'test-pages.tar.gz'))
  return [...files.keys()]
    .filter((path) => path.endsWith('/source.html'))
    .map((path) => {
      const id = path.replace(/\/source\.html$/, '')
      const expected = decodeBytes(files.get(`${id}/expected-metadata.json`) ?? new Uint8Array()).text
      const { title, siteName, lang, byline, publishedTime } = JSON.parse(expected) as Record<string, string | null>
      return {
        id,
        html: decodeBytes(files.get(path) ?? new Uint8Array()).text,
        ...(title != null && { title }),
        ...(siteName != null && { siteName }),
        ...(lang != null && { lang }),
        ...(byline != null && { byline }),
        ...(publishedTime != null && { publishedTime }),
      }
    })
}
