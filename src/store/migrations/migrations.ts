import { createTables } from './0001-create-tables.ts'
import { listReplacedPassages } from './0002-list-replaced-passages.ts'
import { rememberWordings } from './0003-remember-wordings.ts'
import { indexWords } from './0004-index-words.ts'
import { keepVectors } from './0005-keep-vectors.ts'
import { recordSpend } from './0006-record-spend.ts'
import { keepQuestionsOpen } from './0007-keep-questions-open.ts'
import { findCitations } from './0008-find-citations.ts'
import { rememberFeedItems } from './0009-remember-feed-items.ts'
import { numberWordRules } from './0010-number-word-rules.ts'
import { keepStoryLinks } from './0011-keep-story-links.ts'
import type { Migration } from './migration.ts'

/** Every step of the schema, in order. */
export const MIGRATIONS: readonly Migration[] = [
  createTables,
  listReplacedPassages,
  rememberWordings,
  indexWords,
  keepVectors,
  recordSpend,
  keepQuestionsOpen,
  findCitations,
  rememberFeedItems,
  numberWordRules,
  keepStoryLinks,
]
