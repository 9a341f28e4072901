import { DAY_MS } from '../domain/timestamp.ts'

/**
 * What a score is made of. The words of the best article and of the best passage count 1 together; everything else is
 * added to that. The figures were chosen on public question sets; `newsdesk eval retrieval` shows what they reach.
 */
export const RANKING = {
  articleWords: 0.4,
  passageWords: 0.6,
  /** For the share of the question that title and lead hold. */
  lead: 0.2,
  /** For the share of the question's names and quoted phrases that the article holds as they are written. */
  names: 0.1,
  /** For the nearest by meaning, where an embedder is set: less than any word that counts, so that it never outvotes words. */
  meaning: 0.2,
  /** For the best of each part of a long question that asks for several things. */
  clause: 0.4,
  /** Added to an article of this minute; halves with each half-life. */
  recency: 0.5,
  recencyHalfLifeMs: 7 * DAY_MS,
  slowRecency: 0.1,
  slowRecencyHalfLifeMs: 60 * DAY_MS,
  /** Added to the newest article that was found; less by a step with each doubling of the distance from it. */
  longRecency: 0.3,
  /** What is left of recency when the question has no word such as "today" or "latest". */
  timelessShare: 0.85,
  /** And when it names a time that is long over. */
  pastShare: 0.25,
  /** For an article of a publisher that the question names as its source, or merely names. */
  publisher: 0.5,
  publisherWord: 0.05,
  /** For the best articles of each publisher, when the question names several. */
  eachPublisher: 0.8,
  /** For an article published in a time that the question names. */
  window: 0.4,
  runningWindow: 0.1,
  /** The same for a long time that is over, such as a year. */
  longWindow: 0.3,
} as const

/** The weights of a ranking, by name. */
export type Ranking = Readonly<Record<keyof typeof RANKING, number>>

/** At this distance from the newest article the first step is taken, at the other one nothing is left. */
export const LONG_RECENCY_STEP_MS = 30 * DAY_MS
export const LONG_RECENCY_END_MS = 11 * 366 * DAY_MS

/** How many articles of each of several named publishers are helped onto the page. */
export const BEST_OF_EACH = 4
/** So many articles are read themselves, the best by everything else. */
export const ARTICLES_READ = 60
/** What counts as the lead, in words. */
export const LEAD_WORDS = 60
/** The index is also asked for articles of this time alone, so that an old crowd never hides them. */
export const FRESH_MS = 14 * DAY_MS
export const FRESH_CANDIDATES = 50

/** A named time longer than this ("since January") says little about when an article was published. */
export const MAX_BONUS_WINDOW_MS = 45 * DAY_MS
/** One that is longer ("before March") says nothing. */
export const MAX_WINDOW_MS = 12 * 366 * DAY_MS
/** Reports of a day's events still appear this long after it. */
export const REPORTING_DELAY_MS = DAY_MS
/** A question about a time this far back does not want the newest articles. */
export const OLD_WINDOW_MS = 30 * DAY_MS
/** How many articles and passages the index is asked for before ranking. */
export const CANDIDATES = 200
/** And for each part of a long question. */
export const CLAUSE_CANDIDATES = 60
/** Index terms of one query; the port takes no more. */
export const MAX_TERMS = 64
/** With fewer passages than this, how rare a word is in the store says little; English says more. */
export const SMALL_STORE_PASSAGES = 200
