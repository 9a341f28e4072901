import { type RawBuilder, sql } from 'kysely'
import type { ColumnTypes } from '../dialect/dialect.ts'
import type { Migration } from './migration.ts'

export const createTables: Migration = {
  number: 1,
  name: 'create tables',
  async up(transaction, { types }) {
    const tables = [articleTables, storyTables, answerTables, digestTables, eventTables].flatMap((list) => list(types))
    for (const statement of [...tables, ...INDEXES]) await statement.execute(transaction)
  },
}

function articleTables({ sequence, integer, text, bytes, tableEnd }: ColumnTypes): RawBuilder<unknown>[] {
  return [
    sql`create table sources (
      id ${text} not null primary key, kind ${text} not null, url ${text} not null unique, title ${text},
      added_at ${integer} not null, paused ${integer} not null, last_fetched_at ${integer}, next_fetch_at ${integer},
      lease_until ${integer}, failures ${integer} not null, last_error ${text}, etag ${text}, last_modified ${text}) ${tableEnd}`,
    sql`create table articles (
      id ${text} not null primary key, external_id ${text}, source_id ${text} references sources (id) on delete set null,
      first_seen_at ${integer} not null, archived ${integer} not null, known_at ${integer} not null,
      published_at ${integer}, current_version ${integer} not null, content_hash ${text} not null,
      duplicate_of ${text}) ${tableEnd}`,
    sql`create table article_keys (
      key ${text} not null primary key, article_id ${text} not null references articles (id) on delete cascade) ${tableEnd}`,
    sql`create table article_versions (
      seq ${sequence}, article_id ${text} not null references articles (id) on delete cascade, version ${integer} not null,
      known_from ${integer} not null, known_until ${integer} not null, dated_at ${integer} not null,
      input_kind ${text} not null, url ${text}, title ${text} not null, byline ${text} not null, site_name ${text},
      published_at ${integer}, published_precision ${text}, updated_at ${integer}, seen_at ${integer} not null,
      language ${text}, words ${integer} not null, passages ${integer} not null, partial ${integer} not null, content_hash ${text} not null,
      unique (article_id, version)) ${tableEnd}`,
    sql`create table article_texts (
      version_seq ${integer} not null primary key references article_versions (seq) on delete cascade,
      text ${text} not null, captions ${text} not null, removed ${text} not null, suspicious ${text} not null) ${tableEnd}`,
    sql`create table raw_inputs (
      version_seq ${integer} not null primary key references article_versions (seq) on delete cascade,
      content_type ${text} not null, encoding ${text} not null, body ${bytes} not null) ${tableEnd}`,
    sql`create table passages (
      seq ${sequence}, article_id ${text} not null references articles (id) on delete cascade, version ${integer} not null,
      ordinal ${integer} not null, start_at ${integer} not null, end_at ${integer} not null,
      known_from ${integer} not null, known_until ${integer} not null, dated_at ${integer} not null,
      unique (article_id, version, ordinal)) ${tableEnd}`,
  ]
}

function storyTables({ integer, text, tableEnd }: ColumnTypes): RawBuilder<unknown>[] {
  return [
    sql`create table stories (
      id ${text} not null primary key, headline ${text} not null, first_seen ${integer} not null,
      last_seen ${integer} not null, origins ${integer} not null) ${tableEnd}`,
    sql`create table story_articles (
      article_id ${text} not null primary key, story_id ${text} not null references stories (id) on delete cascade,
      position ${integer} not null) ${tableEnd}`,
  ]
}

function answerTables({ integer, text, tableEnd }: ColumnTypes): RawBuilder<unknown>[] {
  return [
    sql`create table answers (
      id ${text} not null primary key, channel ${text}, thread_ts ${text}, answered_at ${integer} not null,
      record ${text} not null) ${tableEnd}`,
    sql`create table answer_feedback (
      answer_id ${text} not null references answers (id) on delete cascade, person ${text} not null, verdict ${text} not null,
      given_at ${integer} not null, primary key (answer_id, person)) ${tableEnd}`,
  ]
}

function digestTables({ sequence, integer, text, tableEnd }: ColumnTypes): RawBuilder<unknown>[] {
  return [
    sql`create table subscriptions (
      id ${text} not null primary key, channel ${text} not null, cron ${text} not null, timezone ${text} not null,
      topics ${text} not null, max_stories ${integer} not null, state ${text} not null, created_at ${integer} not null,
      next_run_at ${integer}) ${tableEnd}`,
    sql`create table digest_runs (
      key ${text} not null primary key, subscription_id ${text} not null, due_at ${integer} not null, state ${text} not null,
      digest_id ${text}, claimed_by ${text} not null, lease_until ${integer} not null, attempts ${integer} not null,
      finished_at ${integer}) ${tableEnd}`,
    sql`create table digests (
      seq ${sequence}, id ${text} not null unique, run_key ${text} not null, subscription_id ${text}, channel ${text},
      window_to ${integer} not null, created_at ${integer} not null, digest ${text} not null) ${tableEnd}`,
    sql`create table digest_articles (
      digest_id ${text} not null references digests (id) on delete cascade, article_id ${text} not null,
      primary key (digest_id, article_id)) ${tableEnd}`,
    sql`create table outbox (
      seq ${sequence}, key ${text} not null unique, digest_id ${text} references digests (id) on delete cascade,
      channel ${text} not null, position ${integer} not null, message ${text} not null, state ${text} not null,
      attempts ${integer} not null, owner ${text}, lease_until ${integer}, retry_at ${integer}, ts ${text},
      last_error ${text}) ${tableEnd}`,
  ]
}

function eventTables({ integer, text, tableEnd }: ColumnTypes): RawBuilder<unknown>[] {
  return [
    sql`create table event_claims (
      id ${text} not null primary key, owner ${text} not null, claimed_at ${integer} not null, finished ${integer} not null,
      payload ${text}) ${tableEnd}`,
    sql`create table event_keys (
      key ${text} not null primary key, claim_id ${text} not null references event_claims (id) on delete cascade) ${tableEnd}`,
  ]
}

const INDEXES: readonly RawBuilder<unknown>[] = [
  sql`create index articles_known on articles (known_at, id)`,
  sql`create index articles_seen on articles (first_seen_at)`,
  sql`create index articles_published on articles (published_at)`,
  sql`create index articles_hash on articles (content_hash, known_at, id)`,
  sql`create index articles_source on articles (source_id)`,
  sql`create index article_versions_known on article_versions (known_until, passages)`,
  sql`create index article_keys_article on article_keys (article_id)`,
  sql`create index stories_seen on stories (last_seen, id)`,
  sql`create index story_articles_story on story_articles (story_id, position)`,
  sql`create index answers_thread on answers (channel, thread_ts, answered_at)`,
  sql`create index answers_time on answers (answered_at)`,
  sql`create index digest_runs_subscription on digest_runs (subscription_id, state)`,
  sql`create index digest_runs_digest on digest_runs (digest_id)`,
  sql`create index digests_channel on digests (channel, window_to)`,
  sql`create index digest_articles_article on digest_articles (article_id)`,
  sql`create index outbox_digest on outbox (digest_id, position)`,
  sql`create index outbox_open on outbox (state, lease_until)`,
  sql`create index event_claims_time on event_claims (claimed_at)`,
  sql`create index event_keys_claim on event_keys (claim_id)`,
]
