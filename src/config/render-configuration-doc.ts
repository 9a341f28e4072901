import { OPTIONS, type Option } from './options.ts'

/** docs/configuration.md: the option table for people. */
export function renderConfigurationDoc(): string {
  const options = Object.values(OPTIONS) as Option[]
  const groups = [...new Set(options.map((option) => option.group))]
  const sections = groups.map((group) =>
    renderGroup(
      group,
      options.filter((option) => option.group === group),
    ),
  )
  return `${[HEAD, ...sections].join('\n\n')}\n`
}

const HEAD = `# Configuration

Newsdesk reads its settings from the environment, then from a \`.env\` file in the folder it is started in. Nothing is
required. A secret \`NAME\` may also be given as \`NAME_FILE\`, the path of a file that holds it. A feature that is only half
set is refused at start, with the name of what is missing. \`newsdesk doctor\` checks the settings against the world.

This page is generated from the option table; \`npm run docs\` writes it.`

function renderGroup(group: string, options: readonly Option[]): string {
  const rows = options.map((option) => `| \`${option.name}\` | ${renderDefault(option)} | ${option.about} |`)
  return [`## ${group}`, '', '| setting | default | what it does |', '|---|---|---|', ...rows].join('\n')
}

function renderDefault(option: Option): string {
  if (option.secret) return 'secret'
  return option.default ? `\`${option.default}\`` : 'not set'
}
