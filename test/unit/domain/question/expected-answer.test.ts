import assert from 'node:assert/strict'
import { test } from 'node:test'
import { askedRole, askedThing } from '../../../../src/domain/question/asked-role.ts'
import { askedSpeaker } from '../../../../src/domain/question/asked-speaker.ts'
import { askingSentence, expectedAnswer, impliedWords } from '../../../../src/domain/question/expected-answer.ts'

for (const [question, kind] of [
  ['When did the bridge open?', 'date'],
  ['Since when is the road shut?', 'date'],
  ['In which city were twelve people hurt when a crane fell?', 'place'],
  ['Twelve people were hurt when a crane fell in which city?', 'place'],
  ['Who was mayor when the bridge opened?', 'person'],
  ['Which old river port was closed?', 'place'],
  ['The brewery wants to pour what into the river?', 'statement'],
  ['How much does the bell weigh?', 'amount'],
  ['How much did the bell cost?', 'money'],
  ['By what date must the toll be paid?', 'date'],
  ['What did the mayor say about the date of the vote?', 'statement'],
  ['What is the deadline the council said it would keep?', 'date'],
  ['How much was the toll reduced?', 'amount'],
  ['How much money did the fair raise?', 'money'],
  ['How much electricity does the plant deliver?', 'amount'],
  ['How much was raised for the hospital?', 'money'],
] as const)
  test(`takes “${question}” for a question after a ${kind}`, () => assert.equal(expectedAnswer(question), kind))

test('the noun of “which city” need not stand in an answer, that of “what is the capital of” must', () => {
  assert.ok(impliedWords('Which capital hosts the games?').has('capital'))
  assert.ok(!impliedWords('What is the capital of Calvera?').has('capital'))
  assert.ok(!impliedWords('What did the Harbour Union say?').has('union'))
})

for (const [question, role] of [
  ['Who is the president of Calvera?', 'president'],
  ['Who was the deputy head of the port authority?', 'head'],
  ['What is the reason for the delay?', undefined],
  ['Who was Calvera’s last president before the war?', 'president'],
  ['Who is the vice-president of Calvera?', 'president'],
  ['Who opened the bridge?', undefined],
] as const)
  test(`the role that “${question}” asks for is ${role ?? 'none'}`, () => assert.equal(askedRole(question), role))

for (const [question, thing] of [
  ['Which units are deployed at the port?', 'units'],
  ['What heavy cranes did the company order?', 'cranes'],
  ['Which insects destroyed the crop?', 'insects'],
  ['Which city hosts the games?', undefined],
  ['What happened to the bridge?', undefined],
  ['What exactly will the bridge cost?', undefined],
  ['What else did the company order?', undefined],
  ['Which by-elections were held?', 'elections'],
] as const)
  test(`the thing that “${question}” asks for is ${thing ?? 'none'}`, () => assert.equal(askedThing(question), thing))

for (const [question, speaker] of [
  ['What did Mayor Anna Holm say about the bridge?', 'holm'],
  ['what did norwick announce?', 'norwick'],
  ['How has Calvera responded?', 'calvera'],
  ['What did the mayor of Norwick say about the bridge?', undefined],
  ['What did officials say?', undefined],
  ['what did the police say?', undefined],
  ['What did the bridge cost?', undefined],
] as const)
  test(`“${question}” asks for the words of ${speaker ?? 'nobody'}`, () =>
    assert.equal(askedSpeaker(question)?.name, speaker))

test('of a question without end only 2,000 characters are read for its kind', () => {
  const question = `how much ${'how much '.repeat(5_000)}`
  assert.ok(askingSentence(question).length <= 2_000)
  assert.ok(question.includes(askingSentence(question)))
  assert.equal(expectedAnswer(question), 'money')
})
