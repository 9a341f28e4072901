import type { ImportGraph } from './import-graph.ts'

const FEATURES = ['ingest', 'search', 'answer', 'digest']
const ADAPTERS = ['store', 'model', 'web', 'slack', 'playground', 'observe']
const GROUND = ['lib', 'domain', 'ports']

/** What each area may import besides itself. Areas not named here are wiring and may see everything. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  lib: [],
  domain: ['lib'],
  ports: ['lib', 'domain'],
  config: ['lib', 'domain'],
  ingest: GROUND,
  search: GROUND,
  answer: [...GROUND, 'search'],
  digest: [...GROUND, 'search'],
  store: GROUND,
  model: GROUND,
  web: GROUND,
  playground: GROUND,
  observe: GROUND,
  slack: [...GROUND, ...FEATURES],
  cli: [...GROUND, ...FEATURES, ...ADAPTERS.filter((adapter) => adapter === 'observe'), 'config', 'app-types.ts'],
}

/** Imports that the house rules forbid, each as `from -> to`. */
export function findForbiddenImports(graph: ImportGraph): readonly string[] {
  return [...graph].flatMap(([file, imports]) =>
    imports.filter((target) => !isAllowed(areaOf(file), areaOf(target))).map((target) => `${file} -> ${target}`),
  )
}

/** The first folder of a path, or the file itself at the top: `app.ts`, `main.ts`, `build-slack.ts`. */
function areaOf(file: string): string {
  return file.split('/')[0] ?? file
}

function isAllowed(from: string, to: string): boolean {
  const allowed = MAY_IMPORT[from]
  return from === to || allowed === undefined || allowed.includes(to)
}

/** One import cycle per strongly tied group, each as the list of its files; none when the graph is clean. */
export function findCycles(graph: ImportGraph): readonly (readonly string[])[] {
  const cycles: string[][] = []
  const state = new Map<string, 'open' | 'done'>()
  const path: string[] = []
  function visit(file: string): void {
    if (state.get(file) === 'done') return
    if (state.get(file) === 'open') {
      cycles.push(path.slice(path.indexOf(file)))
      return
    }
    state.set(file, 'open')
    path.push(file)
    for (const target of graph.get(file) ?? []) visit(target)
    path.pop()
    state.set(file, 'done')
  }
  for (const file of graph.keys()) visit(file)
  return cycles
}
