import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

/** What `/metrics` shows. */
export interface Metrics {
  readonly contentType: string
  render(): Promise<string>
  countAnswer(labels: { status: string; writer: string }): void
  observeAnswerSeconds(seconds: number): void
  countArticles(status: string, count: number): void
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
    countArticles: (status, count) => articles.inc({ status }, count),
  }
}
