import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { runNewsdesk } from '../../support/run-newsdesk.ts'
import { openTemporaryFolder } from '../../support/temporary-folder.ts'

const FIRST = `The ferry Alma ran aground outside the harbour of Norwick on Tuesday evening with 212 people on board.

Three passengers were taken to hospital, the coast guard said. All sailings are cancelled until Friday.`

interface ArticleLine {
  readonly id: string
  readonly text: string
  readonly versions: readonly {
    readonly version: number
    readonly changes?: readonly { kind: string; before?: Sentence; after?: Sentence }[]
  }[]
}

interface Sentence {
  readonly start: number
  readonly end: number
  readonly text: string
}

test('article shows what each version of it changed, sentence by sentence', async () => {
  await using folder = await openTemporaryFolder()
  const data = join(folder.path, 'data')
  const wordings = [
    FIRST,
    FIRST.replace('Three', 'Four'),
    FIRST.replace('Three', 'Four').replace(' All sailings', ' Some'),
  ]
  for (const [at, text] of wordings.entries()) {
    const file = join(folder.path, `${at}.jsonl`)
    await writeFile(file, `${JSON.stringify({ externalId: 'alma', title: 'Ferry runs aground', text })}\n`)
    assert.equal((await runNewsdesk(['ingest', file, '--json', '--data', data])).code, 0)
  }
  const [listed] = (await runNewsdesk(['search', 'ferry', '--json', '--data', data])).records<{
    hits: { articleId: string }[]
  }>()
  const id = listed?.hits[0]?.articleId ?? ''
  const [article] = (await runNewsdesk(['article', id, '--json', '--data', data])).records<ArticleLine>()
  assert.deepEqual(
    article?.versions.map(({ changes }) =>
      changes?.map(({ kind, before, after }) => [kind, before?.text, after?.text]),
    ),
    [
      undefined,
      [
        [
          'changed',
          'Three passengers were taken to hospital, the coast guard said.',
          'Four passengers were taken to hospital, the coast guard said.',
        ],
      ],
      [['changed', 'All sailings are cancelled until Friday.', 'Some are cancelled until Friday.']],
    ],
  )
  const after = article?.versions[2]?.changes?.[0]?.after
  assert.equal(article?.text.slice(after?.start, after?.end), after?.text)
  const shown = (await runNewsdesk(['article', id, '--data', data])).stdout
  assert.match(shown, /\[version 3, \S+: changed\] All sailings .* → Some are cancelled/)
})
