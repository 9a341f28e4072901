/** The lines that a command prints with `--json`: what one line stands for, and its fields, nested ones by path. */
export interface RecordFields {
  readonly command: string
  readonly line: string
  /** `a.b` is field b of object a, `a[].b` the same for each of a list, `a.*` any name. */
  readonly fields: readonly string[]
}

const CITATION = ['n', 'articleId', 'externalId', 'url', 'title', 'siteName', 'publishedAt', 'quote', 'start', 'end']
const ARTICLE_LINE = ['id', 'externalId', 'title', 'url', 'siteName', 'publishedAt']
const PASSED_OVER = ['model', 'reason', 'limit']
const CALL = ['model', 'prompt', 'usage.*', 'costUsd']
const REMOVAL = ['text', 'reason']
const SENTENCE = ['start', 'end', 'text']
const VERSION = [
  ...['version', 'seenAt', 'knownFrom', 'title', 'contentHash', 'words'],
  ...of('changes[]', ['kind', ...of('before', SENTENCE), ...of('after', SENTENCE)]),
]
const SUBSCRIPTION = [
  ...['id', 'channel', 'cron', 'timezone', 'topics', 'maxStories', 'state', 'nextRunAt'],
  ...[...of('lastDigest', ['id', 'at']), ...of('lastFailure', ['at', 'reason'])],
]
const SUMMARY = ['type', 'added', 'updated', 'unchanged', 'duplicate', 'rejected', 'failed', 'tookMs']
const ANSWER = [
  ...[
    'id',
    'question',
    'status',
    'text',
    ...claims('claims[]'),
    ...claims('conflicts[].sides[]'),
    'conflicts[].correctedBy',
  ],
  ...of('evidence', ['articles', 'oldest', 'newest', 'isOld']),
  ...[...of('searched', ['articles', 'from', 'to']), 'sourcesDown'],
  ...of('nearest[]', ['articleId', 'externalId', 'url', 'title', 'siteName', 'publishedAt', 'text', 'start', 'end']),
  ...['confidence', ...of('suspicious[]', ['articleId', 'title']), 'writer', 'fallbackReason', 'model', 'prompt'],
  ...of('passedOver[]', PASSED_OVER),
  ...['usage.*', 'costUsd', ...of('calls[]', CALL), 'tookMs'],
]

/** Everything that may stand in the output; absent values are left out. docs/cli.md prints it, a test holds it. */
export const RECORD_FIELDS: readonly RecordFields[] = [
  { command: 'start', line: 'start', fields: ['listening', 'slack', 'articles'] },
  { command: 'demo', line: 'demo', fields: ['transcript'] },
  {
    command: 'extract',
    line: 'file',
    fields: [
      ...['file', 'title', 'byline', 'siteName', 'publishedAt', 'updatedAt', 'language', 'canonicalUrl', 'text'],
      ...['captions', ...of('removed[]', REMOVAL), 'partial', 'status', 'reason', 'tookMs'],
    ],
  },
  {
    command: 'ingest',
    line: 'article, then one of type `summary`',
    fields: [
      ...['type', 'input', 'externalId', 'id', 'status', 'duplicateOf', 'reason', 'title', 'url', 'siteName', 'byline'],
      ...['publishedAt', 'language', 'words', 'passages', ...SUMMARY.slice(1)],
    ],
  },
  {
    command: 'search',
    line: 'query',
    fields: [
      ...['id', 'query', 'tookMs'],
      ...of('hits[]', [
        ...['rank', 'score', 'articleId', 'externalId', 'passageId', 'title', 'url', 'siteName', 'publishedAt'],
        ...['text', 'start', 'end', 'why.*'],
      ]),
    ],
  },
  { command: 'ask', line: 'question', fields: ANSWER },
  {
    command: 'answer',
    line: 'answer',
    fields: [
      ...[...ANSWER, 'searchedFor', 'asOf', 'answeredAt'],
      ...of('place', ['channel', 'threadTs', 'messageTs', 'moreTs']),
      ...of('retrieved[]', ['articleId', 'passageId', 'score', 'why.*']),
      ...of('rejected[]', [
        ...['text', ...of('quotes[]', ['passage', 'text'])],
        ...of('problems[]', ['kind', 'passage', 'quote', 'literal', 'literalKind', 'detail']),
      ]),
      ...of('feedback', ['good', 'bad']),
    ],
  },
  {
    command: 'stories',
    line: 'story',
    fields: ['id', 'headline', 'firstSeen', 'lastSeen', ...of('articles[]', ARTICLE_LINE), 'origins'],
  },
  {
    command: 'digest',
    line: 'digest',
    fields: [
      ...['id', 'subscriptionId', 'from', 'to'],
      ...of('stories[]', [
        ...['id', 'headline', 'state', ...claims('claims[]'), ...of('articles[]', [...ARTICLE_LINE, 'duplicateOf'])],
        ...['origins', 'score', 'why.*'],
      ]),
      ...[
        ...of('suspicious[]', ['articleId', 'title']),
        'dropped.*',
        ...of('coverage', ['sources', 'down']),
        'writer',
        'model',
        'prompt',
      ],
      ...[...of('passedOver[]', PASSED_OVER), 'usage.*', 'costUsd', ...of('calls[]', CALL), 'tookMs'],
    ],
  },
  {
    command: 'article',
    line: 'article',
    fields: [
      ...['id', 'version', 'externalId', 'sourceId', 'kind', 'url', 'title', 'byline', 'siteName', 'publishedAt'],
      ...['publishedPrecision', 'updatedAt', 'firstSeenAt', 'versionSeenAt', 'language', 'text', 'words', 'captions'],
      ...[...of('removed[]', REMOVAL), 'partial', 'archived', 'duplicateOf', ...of('suspicious[]', ['start', 'end'])],
      ...['passages', ...of('versions[]', VERSION)],
    ],
  },
  {
    command: 'sources list|add|remove|pause|resume|refresh|import',
    line: 'source',
    fields: ['id', 'kind', 'url', 'title', 'state', 'lastFetchedAt', 'nextFetchAt', 'articles', 'lastError'],
  },
  { command: 'sources export', line: 'export', fields: ['opml'] },
  { command: 'subscriptions list|add|remove|pause|resume', line: 'subscription', fields: SUBSCRIPTION },
  {
    command: 'subscriptions run',
    line: 'subscription, with what the run did',
    fields: [...SUBSCRIPTION, ...of('run', ['state', 'digestId', 'posted'])],
  },
  { command: 'doctor', line: 'check', fields: ['check', 'ok', 'detail', 'remedy'] },
  { command: 'backup', line: 'result', fields: ['file', 'bytes', 'tookMs'] },
  { command: 'prune', line: 'result', fields: ['articles', 'answers', 'events', 'tookMs'] },
  { command: 'forget', line: 'result', fields: ['channel', 'thread', 'answers', 'tookMs'] },
  {
    command: 'index verify',
    line: 'result',
    fields: ['ok', 'versions', 'passages', 'pending', 'missing', 'surplus', 'different', 'tookMs'],
  },
  { command: 'index rebuild', line: 'result', fields: ['versions', 'tookMs'] },
  { command: 'migrate', line: 'result', fields: ['kind', 'schemaVersion', 'tookMs'] },
  { command: 'eval', line: 'metric', fields: ['metric', 'value', 'floor', 'n'] },
]

function of(parent: string, fields: readonly string[]): readonly string[] {
  return fields.map((field) => `${parent}.${field}`)
}

function claims(parent: string): readonly string[] {
  return of(parent, ['text', ...of('citations[]', CITATION)])
}
