import { Command, CommanderError } from 'commander'
import { NewsdeskError } from '../domain/errors.ts'
import type { CommandContext } from './command-context.ts'
import { describeAnswer, runAnswer } from './commands/answer.ts'
import { describeArticle, runArticle } from './commands/article.ts'
import { describeAsk, runAsk } from './commands/ask.ts'
import { describeDemo, runDemo } from './commands/demo.ts'
import { describeDigest, runDigest } from './commands/digest.ts'
import { describeDoctor, runDoctor } from './commands/doctor.ts'
import { describeEval, runEval } from './commands/eval.ts'
import { describeExtract, runExtract } from './commands/extract.ts'
import { describeForget, runForget } from './commands/forget.ts'
import { describeIngest, runIngest } from './commands/ingest.ts'
import {
  describeBackup,
  describeMigrate,
  describePrune,
  runBackup,
  runMigrate,
  runPrune,
} from './commands/maintenance.ts'
import { describeSearch, runSearch } from './commands/search.ts'
import { describeSources } from './commands/sources.ts'
import { describeStart, runStart } from './commands/start.ts'
import { describeStories, runStories } from './commands/stories.ts'
import { describeSubscriptions } from './commands/subscriptions.ts'
import { describeIndex } from './commands/word-index.ts'

/** A command's work. What it resolves to is the exit code; nothing means 0. */
type CommandAction = (context: CommandContext) => Promise<number | undefined>

/** Options that every command takes. */
interface GlobalOptions {
  readonly data?: string
  readonly json?: boolean
}

/** What the command line asks for. */
export interface ChosenCommand {
  readonly name: string
  readonly action: CommandAction
  readonly options: GlobalOptions
}

type Act = (action: CommandAction) => void

/**
 * The command line. Parsing only chooses an action and hands it to `choose`; running it is the caller's. Errors: USAGE for a
 * wrong option, argument or command; help and version throw commander's own error with exit code 0.
 */
export function createProgram(version: string, choose: (chosen: ChosenCommand) => void): Command {
  const program = new Command('newsdesk')
    .description('A Slack bot that reads the news for a team and proves every sentence it posts.')
    .version(version, '-V, --version', 'print the version')
    // A command may have a --version of its own.
    .enablePositionalOptions()
    .exitOverride()
    .configureOutput({ writeErr: () => undefined })
  let named = program
  program.hook('preAction', (_, actionCommand) => {
    named = actionCommand
  })
  function act(command: Command): Act {
    // Of the command that was named, which may be one below: `sources list --json`.
    return (action) => choose({ name: command.name(), action, options: named.optsWithGlobals<GlobalOptions>() })
  }
  addCommands(program, act)
  for (const command of withDescendants(program)) addGlobalOptions(command)
  return program
}

function addCommands(program: Command, act: (command: Command) => Act): void {
  const add = (name: string): Command => program.command(name)
  const start = describeStart(program.command('start', { isDefault: true })).allowExcessArguments()
  start.action(() => {
    refuseUnknownCommand(program, start.args)
    act(start)(runStart)
  })
  const demo = describeDemo(add('demo'))
  demo.action(() => act(demo)(runDemo))
  const extract = describeExtract(add('extract'))
  extract.action((files: string[]) => act(extract)((context) => runExtract(context, files)))
  const ingest = describeIngest(add('ingest'))
  ingest.action((inputs: string[]) => act(ingest)((context) => runIngest(context, inputs)))
  const search = describeSearch(add('search'))
  search.action((words: string[], options) => act(search)((context) => runSearch(context, words, options)))
  const ask = describeAsk(add('ask'))
  ask.action((words: string[], options) => act(ask)((context) => runAsk(context, words, options)))
  const stories = describeStories(add('stories'))
  stories.action((options) => act(stories)((context) => runStories(context, options)))
  const digest = describeDigest(add('digest'))
  digest.action((options) => act(digest)((context) => runDigest(context, options)))
  const article = describeArticle(add('article'))
  article.action((id: string, options) => act(article)((context) => runArticle(context, id, options)))
  const answer = describeAnswer(add('answer'))
  answer.action((id: string) => act(answer)((context) => runAnswer(context, id)))
  const index = add('index')
  describeIndex(index, act(index))
  const sources = add('sources')
  describeSources(sources, act(sources))
  const subscriptions = add('subscriptions')
  describeSubscriptions(subscriptions, act(subscriptions))
  addUpkeep(add, act)
}

/** What is no command reaches the default one as an argument, and that takes none. */
function refuseUnknownCommand(program: Command, [unknown]: readonly string[]): void {
  if (unknown === undefined) return
  const names = program.commands.map((command) => command.name()).join(', ')
  throw new NewsdeskError(
    'USAGE',
    `${JSON.stringify(unknown)} is not a command, and start takes none; there are ${names}`,
  )
}

function addUpkeep(add: (name: string) => Command, act: (command: Command) => Act): void {
  const doctor = describeDoctor(add('doctor'))
  doctor.action(() => act(doctor)(runDoctor))
  const backup = describeBackup(add('backup'))
  backup.action((file: string) => act(backup)((context) => runBackup(context, file)))
  const prune = describePrune(add('prune'))
  prune.action((options) => act(prune)((context) => runPrune(context, options)))
  const forget = describeForget(add('forget'))
  forget.action((options) => act(forget)((context) => runForget(context, options)))
  const migrate = describeMigrate(add('migrate'))
  migrate.action(() => act(migrate)(runMigrate))
  const evaluation = describeEval(add('eval'))
  evaluation.action((name: string) => act(evaluation)((context) => runEval(context, name)))
}

function withDescendants(command: Command): Command[] {
  return [command, ...command.commands.flatMap(withDescendants)]
}

function addGlobalOptions(command: Command): void {
  command.option(
    '--data <folder>',
    'folder that holds everything Newsdesk keeps (default: NEWSDESK_DATA_DIR, else ./data)',
  )
  command.option('--json', 'results as one JSON object a line')
  command.exitOverride().configureOutput({ writeErr: () => undefined })
}

/** Turns what commander throws into USAGE; undefined when it only printed help or the version. */
export function translateUsageError(error: unknown): NewsdeskError | undefined {
  if (!(error instanceof CommanderError)) return NewsdeskError.from(error)
  if (error.exitCode === 0) return undefined
  return new NewsdeskError('USAGE', error.message.replace(/^error: /, ''), { cause: error })
}
