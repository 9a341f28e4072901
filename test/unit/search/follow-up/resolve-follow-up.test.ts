import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Turn } from '../../../../src/domain/answer.ts'
import { resolveFollowUp } from '../../../../src/search/follow-up/resolve-follow-up.ts'

const BASES = 'Which bases does Calvera have in Norwick?'
const STRIKE = 'How long did the strike of the dockers in Port Almond last?'
const LEADER = 'Who leads the Harbour Workers’ Union?'
const JUNE = 'What did the central bank decide in June?'

/** Earlier question, its answer, the follow-up, and how it stands alone. */
const REPLACED: readonly (readonly [string, string, string])[] = [
  [BASES, 'and in Lowmere?', 'Which bases does Calvera have in Lowmere?'],
  [BASES, 'What about Lowmere?', 'Which bases does Calvera have in Lowmere?'],
  ['What did Oren Vashti say in Lowmere?', 'And Liv Sandoval?', 'What did Liv Sandoval say in Lowmere?'],
  ['What did Vashti say in Lowmere?', 'and in Port Almond?', 'What did Vashti say in Port Almond?'],
  [JUNE, 'And in September?', 'What did the central bank decide in September?'],
  [JUNE, 'what about last year?', 'What did the central bank decide last year?'],
  ['What did the central bank decide?', 'And last week?', 'What did the central bank decide last week?'],
  ['How many fell ill since July?', 'and yesterday?', 'How many fell ill yesterday?'],
]

/** Words that the follow-up must take along, and words that it must not. */
const TAKES_ALONG: readonly (readonly [string, string, string, readonly string[]])[] = [
  [STRIKE, 'Eleven days.', 'Why did they walk out?', ['dockers', 'strike', 'Port Almond']],
  [STRIKE, 'Eleven days.', 'why?', ['dockers', 'strike']],
  [STRIKE, 'Eleven days.', 'Who ended it?', ['strike']],
  [STRIKE, 'Eleven days.', 'And who led the talks?', ['strike']],
  [LEADER, 'The union is led by Petra Hallin.', 'What did she say about the result?', ['Petra Hallin', 'Union']],
  ['Where were the paintings found?', 'In a locker in Lowmere.', 'Who was arrested there?', ['paintings', 'Lowmere']],
  ['Why was the Brennick Bridge closed?', 'Cracks.', 'When was it built?', ['Brennick Bridge']],
  ['Why was the Brennick Bridge closed?', 'Cracks.', 'What does that cost the ministry?', ['Brennick Bridge']],
]

const STANDS_ALONE: readonly string[] = [
  'Who won the cup final on Sunday?',
  'What did Therese Malm say about her team?',
  'Which minister that resigned this week was replaced first?',
  'How many votes were there for the data centre?',
  'What happened this week at the museum in Lowmere?',
  'But what did the Lowmere Post write about the apple harvest?',
]

for (const [asked, followUp, expected] of REPLACED)
  test(`“${followUp}” after “${asked}”`, () => {
    assert.equal(resolveFollowUp(followUp, [{ question: asked, answer: 'Two.' }]), expected)
  })

for (const [asked, answer, followUp, words] of TAKES_ALONG)
  test(`“${followUp}” takes along what “${asked}” was about`, () => {
    const resolved = resolveFollowUp(followUp, [{ question: asked, answer }])
    assert.ok(resolved.startsWith(followUp), resolved)
    for (const word of words) assert.ok(resolved.includes(word), `${word} is missing in: ${resolved}`)
  })

for (const question of STANDS_ALONE)
  test(`“${question}” stands alone`, () => {
    assert.equal(resolveFollowUp(question, [{ question: STRIKE, answer: 'Eleven days.' }]), question)
  })

/** A conversation, and how its last question stands alone. */
const CUP: readonly Turn[] = [
  { question: 'Who won the women’s cup final?', answer: 'Port Almond Rovers won it.' },
  { question: 'How many people watched it?', answer: '61,000.' },
  { question: 'Who was their coach?', answer: 'Their coach is Dara Quill.' },
]
const READABLE: readonly (readonly [readonly Turn[], string, string])[] = [
  [
    CUP.slice(0, 1),
    'How many people watched it?',
    'How many people watched it? (about the women’s cup final, Port Almond Rovers)',
  ],
  [CUP.slice(0, 2), 'Who was their coach?', 'Who was their coach? (about the women’s cup final, Port Almond Rovers)'],
  [CUP, 'What did she say?', 'What did she say? (about the women’s cup final, Port Almond Rovers, Dara Quill)'],
  [
    [{ question: 'Did the council approve the tram line to Norwick yesterday?', answer: 'Yes.' }],
    'Why did they?',
    'Why did they? (about the council approve the tram line to Norwick)',
  ],
  [
    [
      { question: 'Who runs the ferry to Norwick?', answer: 'The Alma Line.' },
      { question: 'How much does it cost?', answer: 'Four crowns.' },
    ],
    'and who pays for it?',
    'and who pays for it? (about the ferry to Norwick, Alma Line, cost)',
  ],
  [
    [
      { question: STRIKE, answer: 'Eleven days.' },
      { question: 'Who ended it?', answer: 'The minister.' },
    ],
    'and in Lowmere?',
    'Who ended it? (about the strike of the dockers in Lowmere last)',
  ],
]

for (const [history, followUp, expected] of READABLE)
  test(`“${followUp}” in turn ${history.length + 1} is understood in readable words, with the subject of the thread`, () => {
    assert.equal(resolveFollowUp(followUp, history), expected)
  })

test('a long thread keeps its subject and what was named last, in few words', () => {
  const names = [
    'Ola Brandt',
    'Rune Falk',
    'Ines Moreau',
    'Piet Vos',
    'Juno Hale',
    'Sami Rask',
    'Tove Lind',
    'Una Dahl',
  ]
  const turns = names.map((name) => ({ question: 'Who spoke against it?', answer: `${name} spoke.` }))
  const history = [{ question: 'Why was the Brennick Bridge closed?', answer: 'Cracks.' }, ...turns]
  const resolved = resolveFollowUp('Why did they?', history)
  assert.match(resolved, /Brennick Bridge/)
  assert.match(resolved, /Una Dahl/)
  assert.doesNotMatch(resolved, /Ola Brandt/)
  assert.ok(resolved.split(' ').length < 24, resolved)
})

test('a question that stands alone begins a new subject', () => {
  const history = [...CUP, { question: 'What did the harbour board decide?', answer: 'Nothing.' }]
  assert.equal(
    resolveFollowUp('Why did they decide it?', history),
    'Why did they decide it? (about the harbour board decide)',
  )
})

test('a chain of follow-ups goes back to the first question', () => {
  const history: readonly Turn[] = [
    { question: BASES, answer: 'Two.' },
    { question: 'and in Lowmere?', answer: 'None.' },
  ]
  assert.equal(resolveFollowUp('And in Port Almond?', history), 'Which bases does Calvera have in Port Almond?')
})

test('without a conversation every question stands alone, whatever its words', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => assert.equal(resolveFollowUp(text, []), text)))
})

test('any words may follow any other, and none of a question that stands for itself are lost', () => {
  const words = fc.string({ unit: 'grapheme' })
  fc.assert(
    fc.property(words, words, words, (question, answer, followUp) => {
      assert.equal(typeof resolveFollowUp(followUp, [{ question, answer }]), 'string')
    }),
  )
})
