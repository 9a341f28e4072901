import { cpSync } from 'node:fs'
import { join } from 'node:path'

/** What the compiled package needs besides its code, copied to the same places relative to it. */
const ASSETS = ['prompts', 'samples', 'src/playground/page']

const root = join(import.meta.dirname, '..')
for (const asset of ASSETS) cpSync(join(root, asset), join(root, 'dist', asset), { recursive: true })
