import { ERRORS } from './errors.ts'

/** docs/errors.md: every error that Newsdesk raises on purpose. */
export function renderErrorsDoc(): string {
  const rows = Object.entries(ERRORS).map(
    ([code, kind]) => `| \`${code}\` | ${kind.exitCode} | ${kind.cause} | ${kind.remedy} |`,
  )
  return `# Errors

Every error has a code, a cause and a remedy for the operator, and a calm sentence for the person in Slack. The command line
exits with the number given here; 3 means that a command finished, but some of its inputs failed (each is listed).

This page is generated from the error table; \`npm run docs\` writes it.

| code | exit | cause | remedy |
|---|---|---|---|
${rows.join('\n')}
`
}
