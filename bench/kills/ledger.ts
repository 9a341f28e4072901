/** A question in its thread. */
export interface AskedQuestion {
  readonly channel: string
  readonly ts: string
}

/** A slash command that Slack could hand over. */
export interface UsedCommand {
  readonly question: string
  /** Whether something took the place of "Looking…", or the person was told to ask again. */
  isAnswered(): boolean
}

/** What was asked for, to be held against what was posted. */
export interface Ledger {
  readonly questions: AskedQuestion[]
  readonly commands: UsedCommand[]
  /** Threads with a question that somebody wants kept open until an article answers it. */
  readonly standing: AskedQuestion[]
  /** Numbers of the reports that came in, each of which every digest channel is to be told once. */
  readonly reports: number[]
}

export function createLedger(): Ledger {
  return { questions: [], commands: [], standing: [], reports: [] }
}
