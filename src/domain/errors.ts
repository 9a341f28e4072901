/** What the command line exits with: 1 failed, 2 wrong usage or configuration, 3 finished but some inputs failed. */
export type ExitCode = 1 | 2 | 3

interface ErrorKind {
  readonly exitCode: ExitCode
  /** For the operator: what usually causes it. */
  readonly cause: string
  /** For the operator: what to do. */
  readonly remedy: string
  /** For the person in Slack: a calm sentence without internals. */
  readonly person: string
}

const SORRY = 'Something went wrong on my side. The operator has been told; please try again later.'

/** Every error that Newsdesk raises on purpose, one row each; docs/errors.md is printed from it. */
export const ERRORS = {
  USAGE: {
    exitCode: 2,
    cause: 'A command was given an option or argument that it does not take.',
    remedy: 'Run the command with --help.',
    person: SORRY,
  },
  CONFIG_INVALID: {
    exitCode: 2,
    cause: 'A setting has a value that cannot be used, or a group of settings is only half set.',
    remedy: 'Set or unset the settings that the message names; docs/configuration.md lists them all.',
    person: SORRY,
  },
  INPUT_NOT_FOUND: {
    exitCode: 1,
    cause: 'The file or folder does not exist or may not be read.',
    remedy: 'Check the path and its permissions.',
    person: 'I could not find that input.',
  },
  INPUT_UNREADABLE: {
    exitCode: 1,
    cause: 'The input is not text, not a feed and not a page: binary, empty or broken.',
    remedy: 'Give a page, a feed, a text file or a .jsonl file.',
    person: 'I could not read that: it does not look like an article.',
  },
  INPUT_REJECTED: {
    exitCode: 1,
    cause: 'The input holds no article: an error, consent, captcha or paywall page, or too little text.',
    remedy: 'Open the page in a browser and paste the text of the article instead.',
    person: 'It does not hold an article I can use.',
  },
  FETCH_FORBIDDEN: {
    exitCode: 1,
    cause: 'The address is private, loopback, link-local or a metadata service, or the scheme is not http(s).',
    remedy: 'If the host is yours and meant to be read, add it to NEWSDESK_FETCH_ALLOW_HOSTS.',
    person: 'I am not allowed to read that address.',
  },
  FETCH_FAILED: {
    exitCode: 1,
    cause: 'The page or feed could not be fetched: no connection, a time-out, a limit, or an error status.',
    remedy: 'Open the address in a browser; try again later.',
    person: 'I could not reach that page.',
  },
  NOT_FOUND: {
    exitCode: 1,
    cause: 'Nothing in the store has that id.',
    remedy: 'List what there is and copy the id from there.',
    person: 'I do not know that one.',
  },
  STORE_FAILED: {
    exitCode: 1,
    cause: 'The data folder or the database could not be read or written.',
    remedy: 'Check the free space and the permissions of the data folder; run `newsdesk doctor`.',
    person: SORRY,
  },
  STORE_TOO_NEW: {
    exitCode: 2,
    cause: 'The data was written by a newer Newsdesk.',
    remedy: 'Upgrade Newsdesk, or restore a backup made by this version.',
    person: SORRY,
  },
  MODEL_UNAVAILABLE: {
    exitCode: 1,
    cause: 'The model server did not answer usefully: refused, timed out, rate limited or broken output.',
    remedy: 'Check OPENAI_BASE_URL, OPENAI_API_KEY and the server; answers are extractive until it is back.',
    person: 'The writing model is not available, so I am quoting the articles directly.',
  },
  PROMPT_INVALID: {
    exitCode: 2,
    cause: 'A file in prompts/ has a broken head or names a variable that does not exist.',
    remedy: 'Restore the file from the release, or correct what the message names.',
    person: SORRY,
  },
  SLACK_UNAVAILABLE: {
    exitCode: 1,
    cause: 'Slack could not be reached or answered with a server error.',
    remedy: 'Check the network and https://slack-status.com; it is tried again by itself.',
    person: SORRY,
  },
  SLACK_REFUSED: {
    exitCode: 1,
    cause: 'Slack refused the call: a bad token, a missing scope, an unknown or archived channel.',
    remedy: 'Do what the message names: renew the token, add the scope, or invite the bot to the channel.',
    person: 'Slack did not let me do that.',
  },
  INTERRUPTED: {
    exitCode: 1,
    cause: 'A signal (Ctrl-C, or the end of the service) ended the command before it was done.',
    remedy: 'Run the command again: what was taken in is kept, and nothing is taken in twice.',
    person: SORRY,
  },
  INTERNAL: {
    exitCode: 1,
    cause: 'A defect in Newsdesk.',
    remedy: 'Report it with the log lines around it.',
    person: SORRY,
  },
} as const satisfies Record<string, ErrorKind>

export type ErrorCode = keyof typeof ERRORS

/** An error with two voices: `message` and `remedy` for the operator, `person` for whoever asked in Slack. */
export class NewsdeskError extends Error {
  override readonly name = 'NewsdeskError'
  readonly code: ErrorCode
  readonly remedy: string
  /** A finer, stable reason within the code, such as `private-address` or `too-large`. */
  readonly reason?: string

  constructor(code: ErrorCode, message: string, options: { cause?: unknown; remedy?: string; reason?: string } = {}) {
    super(message, 'cause' in options ? { cause: options.cause } : undefined)
    this.code = code
    this.remedy = options.remedy ?? ERRORS[code].remedy
    if (options.reason !== undefined) this.reason = options.reason
  }

  get exitCode(): ExitCode {
    return ERRORS[this.code].exitCode
  }

  get person(): string {
    return ERRORS[this.code].person
  }

  /** Turns anything thrown into a NewsdeskError; what we did not foresee becomes INTERNAL with its cause kept. */
  static from(thrown: unknown): NewsdeskError {
    if (thrown instanceof NewsdeskError) return thrown
    const message = thrown instanceof Error ? thrown.message : String(thrown)
    return new NewsdeskError('INTERNAL', message, { cause: thrown })
  }
}
