import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

interface ModelSpend {
  readonly usage: { readonly inputTokens: number; readonly outputTokens: number }
  readonly costUsd: number
}

/** What `/metrics` shows. */
export interface Metrics {
  readonly contentType: string
  render(): Promise<string>
  countAnswer(labels: { status: string; writer: string }): void
  observeAnswerSeconds(seconds: number): void
  countArticles(status: string, count: number): void
  /** A call to a model; `refused` ones cost nothing. */
  countModelCall(labels: { model: string; outcome: 'charged' | 'refused' }, spent?: ModelSpend): void
  /** A call that was not made because a daily limit does not cover it. */
  countBudgetRefusal(labels: { model: string; limit: string }): void
}

/** Upper bounds in seconds: an extractive answer takes milliseconds, a slow model half a minute. */
const ANSWER_BUCKETS_S = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20, 40]

/** Metrics in a registry of their own. `articleCount` is asked at each scrape. */
export function createMetrics(articleCount: () => Promise<number>): Metrics {
  const register = new Registry()
  collectDefaultMetrics({ register, prefix: 'newsdesk_' })
  const registers = [register]
  const answers = new Counter({
    name: 'newsdesk_answers_total',
    help: 'Answers given',
    labelNames: ['status', 'writer'],
    registers,
  })
  const seconds = new Histogram({
    name: 'newsdesk_answer_seconds',
    help: 'Time to an answer',
    buckets: ANSWER_BUCKETS_S,
    registers,
  })
  const articles = new Counter({
    name: 'newsdesk_articles_total',
    help: 'Articles taken in, by outcome',
    labelNames: ['status'],
    registers,
  })
  new Gauge({
    name: 'newsdesk_store_articles',
    help: 'Articles in the store',
    registers,
    async collect() {
      this.set(await articleCount())
    },
  })
  return {
    contentType: register.contentType,
    render: () => register.metrics(),
    countAnswer: (labels) => answers.inc(labels),
    observeAnswerSeconds: (value) => seconds.observe(value),
    ...createModelMetrics(registers),
    countArticles: (status, count) => articles.inc({ status }, count),
  }
}

function createModelMetrics(registers: Registry[]): Pick<Metrics, 'countModelCall' | 'countBudgetRefusal'> {
  const counter = (name: string, help: string, labelNames: string[]) =>
    new Counter({ name: `newsdesk_${name}`, help, labelNames, registers })
  const calls = counter('model_calls_total', 'Calls to models, by outcome', ['model', 'outcome'])
  const tokens = counter('model_tokens_total', 'Tokens that models used', ['model', 'direction'])
  const dollars = counter('model_cost_usd_total', 'What models cost, in US dollars', ['model'])
  const refusals = counter('budget_refusals_total', 'Calls that a daily limit did not cover', ['model', 'limit'])
  return {
    countModelCall(labels, spent) {
      calls.inc(labels)
      if (spent === undefined) return
      const { model } = labels
      tokens.inc({ model, direction: 'input' }, spent.usage.inputTokens)
      tokens.inc({ model, direction: 'output' }, spent.usage.outputTokens)
      dollars.inc({ model }, spent.costUsd)
    },
    countBudgetRefusal: (labels) => refusals.inc(labels),
  }
}
