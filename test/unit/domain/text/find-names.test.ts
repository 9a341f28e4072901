import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findNames } from '../../../../src/domain/text/find-names.ts'

test('a brand with a capital behind its first small letters is a name, alone and in a longer one', () => {
  assert.deepEqual(findNames('they sold the iKettle beside the oPan Mini in Norwick'), [
    'iKettle',
    'oPan Mini',
    'Norwick',
  ])
})

test('a unit or a sign with a capital inside is no name', () => {
  assert.deepEqual(
    findNames('it took 40 kWh and 60 dB at a pH of 7, 120 mmHg and 5 kPa, and an mRNA test in Norwick, not on eZip'),
    ['Norwick', 'eZip'],
  )
})
