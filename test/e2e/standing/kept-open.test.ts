import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createApp } from '../../../src/app.ts'
import { parseConfig } from '../../../src/config/parse-config.ts'
import { silentLog } from '../../support/silent-log.ts'
import { openTemporaryFolder } from '../../support/temporary-folder.ts'
import { shownText } from '../../unit/slack/shown-text.ts'

const QUESTION = 'Who won the ice hockey world championship?'
const ARTICLE = `Calvera wins the ice hockey world championship

NORWICK — Calvera won the ice hockey world championship on Sunday night, beating Brennick 3-1 in the final in front of 9,000 people.

Captain Otto Hale scored twice in the last period, and goalkeeper Lina Dorn stopped 31 shots. It is the first title for Calvera.`

test('a question kept open is answered in its thread as soon as somebody hands in an article that answers it', async () => {
  await using folder = await openTemporaryFolder()
  const settings = { NEWSDESK_DATA_DIR: folder.path, NEWSDESK_PLAYGROUND_PORT: '0' }
  const { config, secrets } = parseConfig(settings)
  await using app = await createApp(config, secrets, { log: silentLog })
  await using service = await app.serve({ signal: new AbortController().signal })
  const { playground } = service
  assert.ok(playground)
  const say = (text: string) => playground.postAsUser({ user: 'mara', channel: 'newsroom', text: `@newsdesk ${text}` })
  const reply = (ts: string, n: number) =>
    playground.waitFor(() => playground.thread('newsroom', ts)[n], { timeoutMs: 60_000 })

  const { ts } = say(QUESTION)
  const notFound = await reply(ts, 1)
  const click = { user: 'mara', channel: 'newsroom', ts: notFound.ts, actionId: 'newsdesk_keep_question' }
  const { posts } = await playground.clickAction(click)
  await playground.waitFor(() => posts.length > 0)
  assert.match(playground.ephemerals.at(-1)?.text ?? '', /I keep this question open until/)

  say(`read this:\n${ARTICLE}`)
  const answer = await reply(ts, 2)
  const shown = shownText(answer.blocks)
  assert.match(shown, /New articles answer the question[\s\S]*Calvera won the ice hockey world championship/)
  assert.match(shown, /\[1\] Calvera wins[\s\S]*stays open until[\s\S]*Show quotes[\s\S]*Close this question/)
})
