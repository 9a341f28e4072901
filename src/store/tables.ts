import type { ColumnType, Generated } from 'kysely'

/** Instants are kept as whole milliseconds since 1970, UTC; lists and records as JSON text; flags as 0 or 1. */
type Instant = number
type Flag = number
type JsonText = string

/** `seq` numbers are the store's own; they tie rows to the full-text index and never leave the store. */
type Sequence = Generated<number>

export interface SourcesTable {
  id: string
  kind: string
  url: string
  title: string | null
  added_at: Instant
  paused: Flag
  last_fetched_at: Instant | null
  next_fetch_at: Instant | null
  lease_until: Instant | null
  failures: number
  last_error: string | null
  etag: string | null
  last_modified: string | null
}

/** An article's identity, with what is looked up often of its current version. */
export interface ArticlesTable {
  id: string
  external_id: string | null
  source_id: string | null
  first_seen_at: Instant
  archived: Flag
  /** Published, else first seen, else (archived) the beginning of time. */
  known_at: Instant
  published_at: Instant | null
  current_version: number
  content_hash: string
  duplicate_of: string | null
}

interface ArticleKeysTable {
  key: string
  article_id: string
}

export interface ArticleVersionsTable {
  seq: Sequence
  article_id: string
  version: number
  /** The version is the one to see at instants in [known_from, known_until). */
  known_from: Instant
  known_until: Instant
  /** Published, else when the article became known: what a window of publication is compared with. */
  dated_at: Instant
  input_kind: string
  url: string | null
  title: string
  byline: JsonText
  site_name: string | null
  published_at: Instant | null
  published_precision: string | null
  updated_at: Instant | null
  seen_at: Instant
  language: string | null
  words: number
  /** How many passages it was split into. */
  passages: number
  partial: Flag
  content_hash: string
}

/** The long part of a version, apart so that timelines stay quick to read. */
export interface ArticleTextsTable {
  version_seq: number
  text: string
  captions: JsonText
  removed: JsonText
  suspicious: JsonText
}

interface RawInputsTable {
  version_seq: number
  content_type: string
  encoding: string
  body: Uint8Array
}

/** Offsets of passages; their words are cut out of the version's text. The times repeat those of the version. */
export interface PassagesTable {
  seq: Sequence
  article_id: string
  version: number
  ordinal: number
  start_at: number
  end_at: number
  known_from: Instant
  known_until: Instant
  dated_at: Instant
}

/** The one row about the index of words; see src/store/postings. */
export interface PostingStateTable {
  id: number
  /** Raised with everything that is written to the index. */
  revision: number
  next_segment: number
  /** Batches up to this revision are in segments. */
  flushed_through: number
  /** Changes up to this revision are in segments. */
  trimmed_through: number
  /** Versions below this number are still to be taken in; null when none are. */
  build_below: number | null
  /** The number of the rules that words are read under, and the revision since which they are. */
  word_rules: number
  rules_since: number
  /** The segment that grows. */
  job: JsonText | null
}

/** One version's terms, as they were added. */
interface PostingBatchesTable {
  revision: number
  body: Uint8Array
}

/** New times of a version that was added before, or (all null) its end. */
interface PostingChangesTable {
  revision: number
  seq: number
  known_from: Instant | null
  known_until: Instant | null
  dated_at: Instant | null
}

interface PostingSegmentsTable {
  id: number
  state: 'growing' | 'live' | 'dropped'
  level: number
  /** Changes up to this one are in it. */
  revision: number
}

/** A segment's documents, its directory, and its lists. */
interface PostingPagesTable {
  id: number
  body: Uint8Array
}

/** Every wording that an article has had, once, with what others are compared by. */
interface WordingsTable {
  seq: Sequence
  content_hash: string
  shingles: number
  min_hashes: Uint8Array
}

/** Where wordings that may be alike meet. */
interface WordingBandsTable {
  key: number
  wording_seq: number
}

/** The story that an article belongs to. */
interface StoryLinksTable {
  article_id: string
  story_id: string
}

interface AnswersTable {
  id: string
  channel: string | null
  thread_ts: string | null
  answered_at: Instant
  record: JsonText
}

/** Which articles an answer cites. */
interface AnswerCitationsTable {
  answer_id: string
  article_id: string
}

/** How far something has worked through the versions, by seq. */
interface MarksTable {
  name: string
  position: number
}

interface AnswerFeedbackTable {
  answer_id: string
  person: string
  verdict: string
  given_at: Instant
}

export interface StandingQuestionsTable {
  id: string
  channel: string
  thread_ts: string
  person: string
  question: string
  timezone: string | null
  opened_at: Instant
  expires_at: Instant
  state: string
  answers: number
  told: JsonText
  /** The last version (by seq) that the question was checked against. */
  checked_to: number
  not_before: Instant | null
  owner: string | null
  lease_until: Instant | null
}

export interface SubscriptionsTable {
  id: string
  channel: string
  cron: string
  timezone: string
  topics: JsonText
  max_stories: number
  state: string
  created_at: Instant
  next_run_at: Instant | null
}

interface DigestRunsTable {
  key: string
  subscription_id: string
  due_at: Instant
  state: string
  digest_id: string | null
  claimed_by: string
  lease_until: Instant
  attempts: number
  finished_at: Instant | null
}

interface DigestsTable {
  seq: Sequence
  id: string
  run_key: string
  subscription_id: string | null
  channel: string | null
  window_to: Instant
  created_at: Instant
  digest: JsonText
}

/** What a channel was told of, once the digest is delivered. */
interface DigestArticlesTable {
  digest_id: string
  article_id: string
}

export interface OutboxTable {
  seq: Sequence
  key: string
  digest_id: string | null
  channel: string
  position: number
  message: JsonText
  state: string
  attempts: number
  owner: string | null
  lease_until: Instant | null
  retry_at: Instant | null
  ts: string | null
  last_error: string | null
  answer_id: string | null
  thread_ts: string | null
  /** Null for a digest's messages. */
  written_at: Instant | null
  amends: JsonText | null
}

/** One piece of work that was claimed; every key that names it is in event_keys. */
interface EventClaimsTable {
  id: string
  owner: string
  claimed_at: Instant
  finished: Flag
  payload: string | null
}

interface EventKeysTable {
  key: string
  claim_id: string
}

/** What one call to a model is charged to one account; `expires_at` only while it is set aside. */
interface SpendTable {
  reservation_id: string
  account: string
  day: string
  micros: number
  input_tokens: number
  output_tokens: number
  reserved_at: Instant
  expires_at: Instant | null
}

interface SchemaMigrationsTable {
  number: number
  name: string
  applied_at: ColumnType<Instant, Instant, never>
}

/** A model whose vectors are kept. */
interface EmbeddingModelsTable {
  seq: Sequence
  name: string
}

/** A passage as a model sees it: half-precision numbers. */
interface PassageVectorsTable {
  seq: Sequence
  model_seq: number
  passage_seq: number
  vector: Uint8Array
}

/** The signs of a vector, apart because all of them are read. `known_from` is that of the passage when it was embedded. */
interface PassageSignsTable {
  vector_seq: number
  model_seq: number
  known_from: Instant
  signs: Uint8Array
}

/** Entries of feeds that were read, and the article that each became. */
interface FeedItemsTable {
  key: string
  article_id: string
  read_at: Instant
}

/** Every table of the store, the same on each database. */
export interface Tables {
  sources: SourcesTable
  articles: ArticlesTable
  article_keys: ArticleKeysTable
  article_versions: ArticleVersionsTable
  article_texts: ArticleTextsTable
  raw_inputs: RawInputsTable
  passages: PassagesTable
  posting_state: PostingStateTable
  posting_batches: PostingBatchesTable
  posting_changes: PostingChangesTable
  posting_segments: PostingSegmentsTable
  posting_pages: PostingPagesTable
  wordings: WordingsTable
  wording_bands: WordingBandsTable
  embedding_models: EmbeddingModelsTable
  passage_vectors: PassageVectorsTable
  passage_signs: PassageSignsTable
  story_links: StoryLinksTable
  answers: AnswersTable
  answer_citations: AnswerCitationsTable
  answer_feedback: AnswerFeedbackTable
  marks: MarksTable
  standing_questions: StandingQuestionsTable
  subscriptions: SubscriptionsTable
  digest_runs: DigestRunsTable
  digests: DigestsTable
  digest_articles: DigestArticlesTable
  outbox: OutboxTable
  event_claims: EventClaimsTable
  event_keys: EventKeysTable
  spend: SpendTable
  feed_items: FeedItemsTable
  schema_migrations: SchemaMigrationsTable
}
