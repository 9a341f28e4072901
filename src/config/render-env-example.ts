import { OPTIONS, type Option } from './options.ts'

/** The text of `.env.example`: every setting with what it is for, commented out at its default. */
export function renderEnvExample(): string {
  const lines = [
    '# Every setting of Newsdesk. All are optional: with none, `npm start` opens the playground.',
    '# Copy to .env and uncomment what you need.',
  ]
  let group = ''
  for (const option of Object.values(OPTIONS) as Option[]) {
    if (option.group !== group) lines.push('', `# ---- ${option.group} ----`)
    group = option.group
    lines.push('', `# ${option.about}${option.secret ? ` Secret; ${option.name}_FILE may name a file instead.` : ''}`)
    lines.push(`#${option.name}=${option.default || option.example || ''}`)
  }
  return `${lines.join('\n')}\n`
}
