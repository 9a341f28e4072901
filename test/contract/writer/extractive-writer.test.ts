import { createExtractiveWriter } from '../../../src/model/extractive/create-extractive-writer.ts'
import { describeWriterContract } from './describe-writer-contract.ts'

describeWriterContract({
  name: 'the extractive writer',
  open: async () => ({ writer: createExtractiveWriter(), [Symbol.asyncDispose]: () => Promise.resolve() }),
  writesStories: false,
})
