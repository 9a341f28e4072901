import { startHttpApp, startSocketApp } from './bolt-app.ts'

/** Both ways in which a Bolt app can be connected. */
export const MODES = [
  { mode: 'Socket Mode', start: startSocketApp },
  { mode: 'HTTP', start: startHttpApp },
] as const
