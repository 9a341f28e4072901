import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Command } from 'commander'
import { createProgram } from '../../../src/cli/create-program.ts'
import { RECORD_FIELDS } from '../../../src/cli/record-fields.ts'

/** `sources list`, `ask`: every command that does something. */
function leaves(command: Command, path: readonly string[] = []): readonly string[] {
  if (command.commands.length === 0) return [path.join(' ')]
  return command.commands.flatMap((inner) => leaves(inner, [...path, inner.name()]))
}

/** `sources list|add` stands for two commands. */
function listed(): readonly string[] {
  return RECORD_FIELDS.flatMap(({ command }) => {
    const words = command.split(' ')
    const names = words.pop()?.split('|') ?? []
    return names.map((name) => [...words, name].join(' '))
  })
}

test('every command has its line in the table of fields, once, and the table names no other', () => {
  const commands = leaves(createProgram('', () => undefined))
  assert.deepEqual(listed().toSorted(), commands.toSorted())
})
