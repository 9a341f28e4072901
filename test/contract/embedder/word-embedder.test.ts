import { createWordEmbedder } from '../../support/create-word-embedder.ts'
import { describeEmbedderContract } from './describe-embedder-contract.ts'

describeEmbedderContract('the embedder of the tests', async () => createWordEmbedder())
