import { existsSync } from 'node:fs'
import type { Answer } from '../../src/domain/answer.ts'
import { DAY_MS } from '../../src/domain/timestamp.ts'
import type { Clock } from '../../src/ports/clock.ts'
import { createManualClock } from '../support/manual-clock.ts'
import { openTemporaryStore } from '../support/open-temporary-store.ts'
import { askOver, saveTexts } from './ask-over.ts'
import { containsAnswer } from './contains-answer.ts'
import { type ModelSettings, measureModels } from './measure-models.ts'
import { type Metric, share } from './metric.ts'
import { readFacts, readMultihopQuestions } from './multihop.ts'
import { openAsker } from './open-asker.ts'
import { openCorpus } from './open-corpus.ts'
import { measureOwn } from './own/measure-own.ts'
import { measurePlantedOrders } from './planted-orders.ts'
import { measureDisagreement } from './polluted.ts'
import { takePosted } from './posted.ts'
import { endOfDay, type NewsQuestion, readNewsArticles, readNewsQuestions } from './realtimeqa.ts'
import { readNoisyQuestions } from './rgb.ts'
import { readParagraphs } from './single-paragraphs.ts'
import { unsupportedLiterals } from './unsupported-literals.ts'

/** Every so manieth question of another year: they are many, and cost the same each. */
const OTHER_YEAR_STEP = 17
/** News of this many days before a question may hold its answer although nobody marked it. */
const UNMARKED_DAYS = 21

/**
 * Measures answers and refusals through the product's own import, store and search: of our own articles, and on public
 * question sets where they are; extractive, and beside that what a model writes when one is set.
 */
export async function evalAnswers(evalDir: string, settings: ModelSettings): Promise<readonly Metric[]> {
  const clock = createManualClock('2026-11-24T00:00:00.000Z')
  const metrics = [...(await measureOwn(clock)), ...(await measureModels(evalDir, clock, settings))]
  if (existsSync(evalDir)) metrics.push(...(await measurePublic(evalDir, clock)))
  const posted = takePosted()
  const supported = share(posted, (answer) => unsupportedLiterals(answer).length === 0)
  return [
    ...metrics,
    { metric: 'answers without a literal that their quotes lack', value: supported, floor: 1, n: posted.length },
  ]
}

async function measurePublic(evalDir: string, clock: Clock): Promise<readonly Metric[]> {
  return [
    ...(await measureNews(evalDir, clock)),
    ...(await measureMultihop(evalDir, clock)),
    ...(await measureNoisy(evalDir, clock)),
    ...(await measureParagraphs(evalDir, clock)),
    ...(await measureDisagreement(evalDir, clock)),
    ...(await measurePlantedOrders(evalDir, clock)),
  ]
}

async function measureNews(evalDir: string, clock: Clock): Promise<readonly Metric[]> {
  await using store = await openCorpus(await readNewsArticles(evalDir), clock)
  const all = await readNewsQuestions(evalDir, 'questions_2022.jsonl.gz')
  const questions = all.filter(({ gold }) => gold.length > 0)
  const later = await readNewsQuestions(evalDir, 'questions_only_2023_2025.jsonl.gz')
  const asker = openAsker({ store, clock })
  const answered = await askAll(questions, (one) => asker.ask(dated(one)))
  const otherYear = await askAll(
    later.filter((_, at) => at % OTHER_YEAR_STEP === 0),
    (one) => asker.ask(dated(one)),
  )
  const removed = await askAll(questions, (one) =>
    openAsker({
      store,
      clock,
      without: ({ externalId = '', publishedAt, text }) => isAnswerArticle(one, { externalId, publishedAt, text }),
    }).ask(dated(one)),
  )
  const found = answered.filter(({ answer }) => answer.status === 'answered')
  return [
    figure('realtimeqa answer in the sentences', answered, ({ one, answer }) => says(answer, [one.answer]), 0.6),
    figure(
      'realtimeqa first citation gold or holds the answer',
      found,
      ({ one, answer }) => citesGold(one, answer),
      0.83,
    ),
    figure('realtimeqa answered', answered, isAnswered, 0.85),
    figure('realtimeqa without a false disagreement', answered, hasNoConflict, 0.95),
    figure('realtimeqa of other years refused', otherYear, isRefused, 0.98),
    figure('realtimeqa refused without its articles', removed, isRefused, 0.85),
    {
      metric: 'realtimeqa refused without its articles, at a tenth refused with them',
      value: refusedAtTenth(answered.map(confidence), removed.map(confidence)),
      floor: 0.85,
      n: removed.length,
    },
  ]
}

async function measureMultihop(evalDir: string, clock: Clock): Promise<readonly Metric[]> {
  await using store = await openCorpus(await readFacts(evalDir), clock)
  const asker = openAsker({ store, clock })
  const results = await askAll(await readMultihopQuestions(evalDir), (one) => asker.ask({ text: one.question }))
  const [withFacts, without] = [
    results.filter(({ one }) => one.gold.length > 0),
    results.filter(({ one }) => one.gold.length === 0),
  ]
  return [
    figure('multihop answered', withFacts, isAnswered, 0.9),
    figure('multihop null questions refused', without, isRefused, 0.94),
  ]
}

/** Each question over its own documents only, so that what is measured is the choice among them. */
async function measureNoisy(evalDir: string, clock: Clock): Promise<readonly Metric[]> {
  const questions = await readNoisyQuestions(evalDir)
  const both: Answer[] = []
  const negatives: Answer[] = []
  const positives: Answer[] = []
  for (const { question, positive, negative } of questions) {
    both.push(
      await askOver(
        [...positive, ...negative].map(({ text }) => text),
        question,
        clock,
      ),
    )
    negatives.push(
      await askOver(
        negative.map(({ text }) => text),
        question,
        clock,
      ),
    )
    positives.push(
      await askOver(
        positive.map(({ text }) => text),
        question,
        clock,
      ),
    )
  }
  const results = questions.map((one, at) => ({ one, answer: both[at] as Answer }))
  return [
    figure(
      'rgb positives without a false disagreement',
      positives.map((answer) => ({ one: {}, answer })),
      hasNoConflict,
      0.95,
    ),
    figure('rgb answer in the sentences', results, ({ one, answer }) => says(answer, one.answers), 0.77),
    figure(
      'rgb negatives refused',
      negatives.map((answer) => ({ one: {}, answer })),
      isRefused,
      0.4,
    ),
    {
      metric: 'rgb negatives refused, at a tenth refused with positives',
      value: refusedAtTenth(
        both.map((answer) => answer.confidence),
        negatives.map((answer) => answer.confidence),
      ),
      floor: 0.4,
      n: negatives.length,
    },
  ]
}

/** One paragraph a store. What is measured is which sentences are chosen, so nothing is refused. */
async function measureParagraphs(evalDir: string, clock: Clock): Promise<readonly Metric[]> {
  const results: { one: { answers: readonly string[] }; answer: Answer }[] = []
  for (const { text, questions } of await readParagraphs(evalDir)) {
    const answerable = questions.filter(({ answers }) => answers.length > 0)
    if (answerable.length === 0) continue
    await using store = await openTemporaryStore({ clock })
    await saveTexts(store, [text])
    const asker = openAsker({ store, clock, always: true })
    for (const one of answerable) results.push({ one, answer: await asker.ask({ text: one.question }) })
  }
  return [
    figure('single paragraph answer in the sentences', results, ({ one, answer }) => says(answer, one.answers), 0.93),
  ]
}

interface Result<One> {
  readonly one: One
  readonly answer: Answer
}

async function askAll<One>(all: readonly One[], ask: (one: One) => Promise<Answer>): Promise<readonly Result<One>[]> {
  const results: Result<One>[] = []
  for (const one of all) results.push({ one, answer: await ask(one) })
  return results
}

function dated({ question, day }: NewsQuestion) {
  return { text: question, asOf: endOfDay(day) }
}

function figure<One>(
  metric: string,
  results: readonly Result<One>[],
  holds: (result: Result<One>) => boolean,
  floor: number,
): Metric {
  return { metric, value: share(results, holds), floor, n: results.length }
}

function says(answer: Answer, wanted: readonly string[]): boolean {
  return wanted.some((one) => containsAnswer(answer.claims.map(({ text }) => text).join('\n'), one))
}

function isAnswered({ answer }: { readonly answer: Answer }): boolean {
  return answer.status === 'answered'
}

function hasNoConflict({ answer }: { readonly answer: Answer }): boolean {
  return answer.conflicts.length === 0
}

function isRefused(result: { readonly answer: Answer }): boolean {
  return !isAnswered(result)
}

function confidence({ answer }: { readonly answer: Answer }): number {
  return answer.confidence
}

function citesGold({ gold, holdsAnswer }: NewsQuestion, { claims }: Answer): boolean {
  const cited = claims[0]?.citations[0]?.externalId
  return cited !== undefined && (gold.includes(cited) || holdsAnswer.includes(cited))
}

function isAnswerArticle(
  { gold, holdsAnswer, answer, day }: NewsQuestion,
  article: { readonly externalId: string; readonly publishedAt: string | undefined; readonly text: string },
): boolean {
  if (gold.includes(article.externalId) || holdsAnswer.includes(article.externalId)) return true
  if (article.publishedAt === undefined) return false
  const apartMs = Math.abs(Date.parse(endOfDay(day)) - Date.parse(article.publishedAt))
  return apartMs < UNMARKED_DAYS * DAY_MS && containsAnswer(article.text, answer)
}

/** The share of questions refused by the threshold that refuses one in ten of those that have an answer. */
function refusedAtTenth(answerable: readonly number[], unanswerable: readonly number[]): number {
  const sorted = [...answerable].sort((a, b) => a - b)
  const threshold = sorted[Math.floor(sorted.length / 10)] ?? 0
  return share(unanswerable, (value) => value < threshold)
}
