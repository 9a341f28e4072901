import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { findCycles, findForbiddenImports } from './find-violations.ts'
import { findImports, type ImportGraph, readImportGraph } from './import-graph.ts'

const SRC = join(import.meta.dirname, '../../src')
const graph = readImportGraph(SRC)

test('every area imports only what the house rules allow', () => {
  assert.deepEqual(findForbiddenImports(graph), [])
})

test('there are no import cycles', () => {
  assert.deepEqual(findCycles(graph), [])
})

test('every relative import names a file that exists', () => {
  const missing = [...graph].flatMap(([file, imports]) =>
    imports.filter((target) => target.endsWith('.ts') && !graph.has(target)).map((target) => `${file} -> ${target}`),
  )
  assert.deepEqual(missing, [])
})

test('only the configuration reads the environment', () => {
  const readers = sourcesWith(/process\.env/).filter((file) => !file.startsWith('config/'))
  assert.deepEqual(readers, [])
})

test('each bought part stays behind its own adapter', () => {
  const homes = {
    '@slack/bolt': 'slack/',
    'node:sqlite': 'store/',
    kysely: 'store/',
    pg: 'store/',
    openai: 'model/',
    undici: 'web/',
    pino: 'observe/',
  }
  const strays = Object.entries(homes).flatMap(([part, home]) =>
    sourcesWith(new RegExp(`from '${part}['/]`))
      .filter((file) => !file.startsWith(home))
      .map((file) => `${file}: ${part}`),
  )
  assert.deepEqual(strays, [])
})

test('the checker finds a planted cycle and a planted forbidden import', () => {
  const planted: ImportGraph = new Map([
    ['search/a.ts', findImports('search/a.ts', "import { b } from './b.ts'\nimport type { S } from '../store/s.ts'")],
    ['search/b.ts', findImports('search/b.ts', "export { a } from './a.ts'")],
    ['store/s.ts', findImports('store/s.ts', "const lazy = await import('../lib/x.ts')")],
    ['lib/x.ts', []],
  ])
  assert.deepEqual(findForbiddenImports(planted), ['search/a.ts -> store/s.ts'])
  assert.deepEqual(findCycles(planted), [['search/a.ts', 'search/b.ts']])
})

function sourcesWith(pattern: RegExp): string[] {
  return [...graph.keys()].filter((file) => pattern.test(readFileSync(join(SRC, file), 'utf8')))
}
