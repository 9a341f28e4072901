import assert from 'node:assert/strict'
import { test } from 'node:test'
import { verifyDraft } from '../../../../src/domain/verify/verify-draft.ts'
import { PARAPHRASES } from './paraphrases.ts'

const PUBLISHED_AT = '2026-03-18T10:00:00.000Z'

for (const { source, told } of PARAPHRASES) {
  for (const text of told) {
    test(`accepts the paraphrase: ${text}`, () => {
      const evidence = new Map([[1, { text: source, title: 'News from Lorn', publishedAt: PUBLISHED_AT } as const]])
      const verification = verifyDraft({ text, quotes: [{ passage: 1, text: source }] }, evidence)
      assert.ok(verification.ok, JSON.stringify(verification))
    })
  }
}
