import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { buildSystemClock } from '../../../src/build-clock.ts'
import type { ArticleId, PassageId } from '../../../src/domain/ids.ts'
import type { Embedder } from '../../../src/ports/embedder.ts'
import type { ArticleDraft } from '../../../src/ports/store/article-store.ts'
import type { Store } from '../../../src/ports/store.ts'
import { createSearch } from '../../../src/search/create-search.ts'
import { createMeaning } from '../../../src/search/meaning/create-meaning.ts'
import { passageIdOf } from '../../../src/store/articles/passage-id.ts'
import { openSqliteStore } from '../../../src/store/open-sqlite-store.ts'
import { articleDraft } from '../../../test/support/article-draft.ts'
import { silentLog } from '../../../test/support/silent-log.ts'
import type { Contender } from '../contender.ts'
import type { BenchArticle, BenchQuery } from '../corpus.ts'

const MODEL = 'bench'
const FIRST_DAY_MS = Date.UTC(2025, 0, 1)
const MINUTE_MS = 60_000
const ARTICLES_PER_SAVE = 16
const NUMBERS_FILE = 'numbers.json'

type Find = (query: BenchQuery, limit: number) => Promise<readonly { articleId: ArticleId; passageId: PassageId }[]>

/** Vectors in the store, under articles of a word a passage: words are not what is measured. */
export async function openNewsdeskVectors(folder: string): Promise<Contender> {
  const store = await openStore(folder)
  return createContender({ store, folder, draftOf: shortDraft }, ({ vector }, limit) =>
    store.vectors.nearest({ model: MODEL, vector, asOf: new Date().toISOString(), limit }),
  )
}

/** The search of the product, with all that it weighs and reads; its model is one that has each question's vector at hand. */
export async function openNewsdeskSearch(folder: string): Promise<Contender> {
  const store = await openStore(folder)
  const clock = buildSystemClock()
  let asked: Float32Array = new Float32Array(0)
  const embedder: Embedder = { model: MODEL, embed: async () => [asked], [Symbol.asyncDispose]: async () => undefined }
  const meaning = createMeaning({ embedder, vectors: store.vectors, clock, log: silentLog })
  const { search } = createSearch({ store, clock, meaning })
  return createContender({ store, folder, draftOf }, async ({ terms, vector }, limit) => {
    asked = vector
    const { hits } = await search({ question: { text: terms.join(' ') }, limit, perPassage: true })
    return hits.map(({ article, passage }) => ({ articleId: article.id, passageId: passage.id }))
  })
}

function openStore(folder: string): Promise<Store> {
  return openSqliteStore({ folder, clock: buildSystemClock(), log: silentLog })
}

interface Parts {
  readonly store: Store
  readonly folder: string
  readonly draftOf: (article: BenchArticle, number: number) => ArticleDraft
}

/** The store names articles by itself: which number each has is written down beside it. */
async function createContender({ store, folder, draftOf: toDraft }: Parts, find: Find): Promise<Contender> {
  const file = join(folder, NUMBERS_FILE)
  const numbers = await readNumbers(file)
  let waiting: { readonly article: BenchArticle; readonly number: number }[] = []

  async function save(): Promise<void> {
    const saved = await store.articles.save(waiting.map(({ article, number }) => toDraft(article, number)))
    const vectors = new Map<PassageId, Float32Array>()
    for (const [at, { id: articleId, version }] of saved.entries()) {
      numbers.set(articleId, waiting[at]?.number ?? 0)
      for (const [ordinal, vector] of (waiting[at]?.article.vectors ?? []).entries())
        vectors.set(passageIdOf({ articleId, version, ordinal }), vector)
    }
    await store.vectors.save(MODEL, vectors)
    waiting = []
  }

  return {
    async add(article, number) {
      waiting.push({ article, number })
      if (waiting.length === ARTICLES_PER_SAVE) await save()
    },
    async finish() {
      await save()
      await writeFile(file, JSON.stringify([...numbers]))
    },
    async find(query, limit) {
      const found = await find(query, limit)
      return found.map(({ articleId, passageId }) => `${numbers.get(articleId)}.${ordinalOf(passageId)}`)
    },
    [Symbol.asyncDispose]: () => store[Symbol.asyncDispose](),
  }
}

async function readNumbers(file: string): Promise<Map<ArticleId, number>> {
  return existsSync(file) ? new Map(JSON.parse(await readFile(file, 'utf8'))) : new Map()
}

function draftOf({ title, text, passages }: BenchArticle, number: number): ArticleDraft {
  const publishedAt = new Date(FIRST_DAY_MS + number * MINUTE_MS).toISOString()
  return articleDraft({ key: `url:${number}`, title, text, passages, publishedAt })
}

function shortDraft({ passages }: BenchArticle, number: number): ArticleDraft {
  const text = passages.map((_, at) => `Passage${at}of${number}.`).join('\n\n')
  return articleDraft({ key: `url:${number}`, title: `Article ${number}`, text })
}

function ordinalOf(id: PassageId): number {
  return Number(id.slice(id.lastIndexOf('.') + 1))
}
