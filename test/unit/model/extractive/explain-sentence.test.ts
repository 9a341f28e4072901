import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readArticle } from '../../../../src/domain/reading/read-sentences.ts'
import { verifyDraft } from '../../../../src/domain/verify/verify-draft.ts'
import { explainSentence } from '../../../../src/model/extractive/explain-sentence.ts'

const WEDNESDAY = '2026-11-18T10:00:00.000Z'

/** The last sentence of a text, explained; what is returned has passed verification. */
function explainLast(text: string, publishedAt?: string): string {
  const evidence = {
    n: 1,
    articleId: 'a',
    title: 'News',
    text,
    score: 1,
    ...(publishedAt !== undefined && { publishedAt }),
  }
  const article = readArticle([evidence])
  const last = article.sentences.at(-1)
  assert.ok(last)
  const draft = explainSentence(last, article)
  assert.equal(verifyDraft(draft, new Map([[1, evidence]])).ok, true)
  return draft.text
}

test('a weekday gets its date in brackets, counted back from the day of publication', () => {
  assert.equal(
    explainLast('The ferry sank on Monday evening off Grey Skerry.', WEDNESDAY),
    'The ferry sank on Monday evening [16 November 2026] off Grey Skerry.',
  )
  assert.equal(
    explainLast('The hearing will resume on Friday.', WEDNESDAY),
    'The hearing will resume on Friday [20 November 2026].',
  )
})

test('a day that could be another one in another time zone, or that has no date to count from, stays as it is', () => {
  assert.equal(explainLast('The ferry sank on Monday off Grey Skerry.'), 'The ferry sank on Monday off Grey Skerry.')
  const late = '2026-11-18T22:30:00.000Z'
  for (const text of ['The ferry sank yesterday off Grey Skerry.', 'The ferry sank on Thursday off Grey Skerry.'])
    assert.equal(explainLast(text, late), text)
  const weekly = 'The ferry sails on Mondays and on Friday’s market days.'
  assert.equal(explainLast(weekly, WEDNESDAY), weekly)
})

for (const text of [
  'The ferries carried 22 per cent more passengers than on the Wednesday before.',
  'The harbour said the Friday before last had been the quietest day.',
  'The crew left Grey Skerry on Monday and returned the following Friday.',
  'The crew left Grey Skerry and the previous Friday had passed quietly.',
  'The crew left Grey Skerry late and returned the next Monday.',
  'The ferry sank that Friday off Grey Skerry.',
  'The ferry sank on Friday a week earlier.',
  'The ferry sank a week later, on Friday, off Grey Skerry.',
  'The ferry sank on Friday of last week off Grey Skerry.',
  'The ferry sank on Monday evening after that.',
])
  test(`a day that is counted from another one is not dated from the publication: ${text}`, () => {
    assert.doesNotMatch(explainLast(text, WEDNESDAY), /(?:Wednesday|Friday|next Monday|evening) \[/)
  })

test('a weekday that only an event or a remark follows is still dated', () => {
  assert.equal(
    explainLast('The ferry sank on Monday after it had struck a rock.', WEDNESDAY),
    'The ferry sank on Monday [16 November 2026] after it had struck a rock.',
  )
  assert.equal(
    explainLast('The captain said on Monday that the week was hard.', WEDNESDAY),
    'The captain said on Monday [16 November 2026] that the week was hard.',
  )
})

test('verification does not take such a day for that of the week of publication either', () => {
  const text = 'The ferries carried 22 per cent more passengers than on the Wednesday before.'
  const evidence = { n: 1, articleId: 'a', title: 'News', text, score: 1, publishedAt: WEDNESDAY }
  const draft = { text: text.replace(' before', ' [18 November 2026] before'), quotes: [{ passage: 1, text }] }
  assert.equal(verifyDraft(draft, new Map([[1, evidence]])).ok, false)
})

test('who "he" or "she" is stands in brackets when the sentences before leave no choice', () => {
  assert.equal(
    explainLast('Rolf Estevan said the port would open on Sundays. He expects the backlog to last until May.'),
    'He [Rolf Estevan] expects the backlog to last until May.',
  )
  assert.equal(
    explainLast('“It held,” said Agnes Torvald. “We were lucky this time,” she added in the evening.'),
    '“We were lucky this time,” she [Agnes Torvald] added in the evening.',
  )
})

test('where two people could be meant, or nobody is named as the one who acts, nobody is', () => {
  for (const [before, last] of [
    ['Rolf Estevan said the port would open, and Petra Hallin said it would not.', 'He expects a long winter.'],
    ['The port of Port Almond stays closed.', 'He expects a long winter.'],
    ['Dockers shouted at Rolf Estevan.', 'She expects a long winter for the port.'],
  ])
    assert.equal(explainLast(`${before} ${last}`), last)
})

test('neither a body nor a place is who "he" or "she" is', () => {
  for (const before of [
    'Veldon Philharmonic has named a new conductor.',
    'Corvus Holdings said it had a new chair.',
    'Port Almond has a new mayor.',
    'The visit to the Sorrel Tarn was short. Sorrel Tarn has a new keeper.',
  ])
    assert.equal(explainLast(`${before} She will take up the post in May.`), 'She will take up the post in May.')
})
