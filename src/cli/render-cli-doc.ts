import type { Command } from 'commander'
import { createProgram } from './create-program.ts'
import { RECORD_FIELDS, type RecordFields } from './record-fields.ts'

/** docs/cli.md: every command with its help text. */
export function renderCliDoc(): string {
  const program = createProgram('', () => undefined)
  const sections = leaves(program).map((command) => `## ${pathOf(command)}\n\n\`\`\`text\n${helpOf(command)}\n\`\`\``)
  return `# The command line

In a checkout \`npm run -s newsdesk -- COMMAND …\`; installed \`newsdesk COMMAND …\`. With \`--json\`, results are printed as one JSON
object a line on stdout; logs and progress go to stderr only. Exit codes: 0 done, 1 failed, 2 wrong usage or configuration,
3 finished but some inputs failed.

This page is generated from the commands; \`npm run docs\` writes it.

${sections.join('\n\n')}

## The JSON of each command

Times are ISO 8601 with zone. An absent value is left out, never \`null\` or ""; a list with nothing in it may stand as
\`[]\`. \`a.b\` is field b of a, \`a[].b\` the same of each in a list, and \`*\` stands for any name. The quote of a citation is \`article.text.slice(start, end)\`, in UTF-16 units.

| command | one line per | fields |
|---|---|---|
${RECORD_FIELDS.map(renderFields).join('\n')}
`
}

function renderFields({ command, line, fields }: RecordFields): string {
  return `| \`${command.replaceAll('|', '\\|')}\` | ${line} | ${fields.map((field) => `\`${field}\``).join(', ')} |`
}

/** A fixed width, so that the page doesn't depend on the terminal it was made in. */
const HELP_WIDTH = 110

function helpOf(command: Command): string {
  return command.configureHelp({ helpWidth: HELP_WIDTH }).helpInformation().trimEnd()
}

function leaves(command: Command): Command[] {
  return command.commands.length === 0 ? [command] : command.commands.flatMap(leaves)
}

function pathOf(command: Command): string {
  return command.parent?.parent ? `${pathOf(command.parent)} ${command.name()}` : command.name()
}
