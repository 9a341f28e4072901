import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { loadPrompts } from '../../../../src/model/prompts/load-prompts.ts'
import { parsePrompt } from '../../../../src/model/prompts/parse-prompt.ts'
import { openTemporaryFolder } from '../../../support/temporary-folder.ts'

const GOOD = '---\nid: repair\nversion: 2\nschema: none\n---\n## user\n\nMend {{rejected}}.\n'

test('reads head and sections', () => {
  assert.deepEqual(parsePrompt('repair', GOOD), {
    id: 'repair',
    version: 2,
    schema: 'none',
    user: 'Mend {{rejected}}.',
  })
})

const BAD: [string, string, RegExp][] = [
  ['no head', 'Mend {{rejected}}.', /no head/],
  ['an unknown key', GOOD.replace('schema', 'colour: red\nschema'), /colour/],
  ['a version that is no number', GOOD.replace('version: 2', 'version: two'), /version/],
  ['the id of another file', GOOD.replace('id: repair', 'id: answer'), /its id is answer/],
  ['a variable that does not exist', GOOD.replace('.\n', ' for {{nobody}}.\n'), /nobody/],
  ['a variable that is not used', GOOD.replace('{{rejected}}', 'it'), /rejected/],
  ['no user section', GOOD.replace('## user', '## system'), /## user/],
]
for (const [name, source, message] of BAD)
  test(`refuses ${name}, naming the file`, () => {
    assert.throws(() => parsePrompt('repair', source), { code: 'PROMPT_INVALID', message })
    assert.throws(() => parsePrompt('repair', source), /prompts\/repair\.md/)
  })

test('every prompt of the project is valid', async () => {
  const prompts = await loadPrompts(join(import.meta.dirname, '../../../../prompts'))
  assert.deepEqual(Object.keys(prompts).sort(), ['answer', 'digest', 'repair', 'rewrite-question'])
})

test('names a prompt file that is missing', async () => {
  await using folder = await openTemporaryFolder()
  await assert.rejects(loadPrompts(folder.path), { code: 'PROMPT_INVALID', message: /prompts\/[\w-]+\.md/ })
})
