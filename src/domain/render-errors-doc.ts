import { ERRORS } from './errors.ts'

/** docs/errors.md: every error that Newsdesk raises on purpose. */
export function renderErrorsDoc(): string {
  const rows = Object.entries(ERRORS).map(
    ([code, kind]) => `| \`${code}\` | ${kind.exitCode} | ${kind.cause} | ${kind.remedy} |`,
  )
  return `# Errors

Every error has a code, a cause and a remedy for the operator, and a calm sentence for the person in Slack. The command line
exits with the number given here when the error ends the command. Commands that take inputs (\`extract\`, \`ingest\`, \`sources refresh\`,
\`sources import\`) go on with the next one: each input that failed is listed with its code, and the exit code is 3, also when it
was the only one.

This page is generated from the error table; \`npm run docs\` writes it.

| code | exit | cause | remedy |
|---|---|---|---|
${rows.join('\n')}
`
}
