import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createLocalEmbedder, TRANSFORMERS } from '../../../src/model/embedders/create-local-embedder.ts'
import { openTemporaryFolder } from '../../support/temporary-folder.ts'
import { describeEmbedderContract } from './describe-embedder-contract.ts'

/** Where the package and a model are, the real thing is tested: NEWSDESK_TEST_MODEL=/folder/of/models:name. */
const [modelDir = '', model = ''] = (process.env.NEWSDESK_TEST_MODEL ?? '').split(':')

if (isInstalled() && model !== '')
  describeEmbedderContract('a model on this machine', async () =>
    createLocalEmbedder({ model, modelDir, cacheDir: '' }),
  )

test('says how to get the package when it is not installed', { skip: isInstalled() }, () => {
  assert.throws(
    () => createLocalEmbedder({ model: 'any', cacheDir: '' }),
    ({ code, remedy }: { code: string; remedy: string }) => code === 'CONFIG_INVALID' && remedy.includes('npm install'),
  )
})

test('says where the model should be when its folder is empty', { skip: !isInstalled() }, async () => {
  await using folder = await openTemporaryFolder()
  assert.throws(
    () => createLocalEmbedder({ model: 'any', modelDir: folder.path, cacheDir: '' }),
    ({ code, remedy }: { code: string; remedy: string }) =>
      code === 'CONFIG_INVALID' && remedy.includes('NEWSDESK_MODEL_DIR'),
  )
})

function isInstalled(): boolean {
  try {
    import.meta.resolve(TRANSFORMERS)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_MODULE_NOT_FOUND') return false
    throw error
  }
}
