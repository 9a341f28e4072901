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
