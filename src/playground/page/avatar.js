import { html } from './html.js'

const HUES = 12

/** Initials on a colour that stays the same for a person. */
export function Avatar({ user, isApp }) {
  if (isApp || user?.isBot) return html`<span class="avatar avatar-app" aria-hidden="true">N</span>`
  const name = user?.realName ?? '?'
  const initials = name
    .split(/\s+/)
    .map((word) => word[0])
    .slice(0, 2)
    .join('')
  const hue = [...name].reduce((sum, letter) => sum + letter.codePointAt(0), 0) % HUES
  return html`<span class=${`avatar hue-${hue}`} aria-hidden="true">${initials}</span>`
}
