import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { renderCliDoc } from '../src/cli/render-cli-doc.ts'
import { renderConfigurationDoc } from '../src/config/render-configuration-doc.ts'
import { renderEnvExample } from '../src/config/render-env-example.ts'
import { renderErrorsDoc } from '../src/domain/render-errors-doc.ts'

/** Files that are printed from the source, by path. `--check` only compares and names those that are out of step. */
const GENERATED: Readonly<Record<string, () => string>> = {
  '.env.example': renderEnvExample,
  'docs/configuration.md': renderConfigurationDoc,
  'docs/errors.md': renderErrorsDoc,
  'docs/cli.md': renderCliDoc,
}

const root = join(import.meta.dirname, '..')
const stale = Object.entries(GENERATED).filter(([file, render]) => read(file) !== render())

if (process.argv.includes('--check')) {
  for (const [file] of stale) process.stderr.write(`${file} is out of step with the source; run npm run docs\n`)
  process.exitCode = stale.length > 0 ? 1 : 0
} else {
  for (const [file, render] of stale) writeFileSync(join(root, file), render())
}

function read(file: string): string | undefined {
  try {
    return readFileSync(join(root, file), 'utf8')
  } catch {
    return undefined
  }
}
