import { useEffect, useState } from 'preact/hooks'
import { Avatar } from './avatar.js'
import { html } from './html.js'
import { goTo } from './route.js'
import { useDesk } from './store.js'

const THEME_KEY = 'newsdesk-playground-theme'

export function Sidebar() {
  const { state, route, directMessage, act, placeName } = useDesk()
  const openHome = () => {
    act('home', { tab: 'home' })
    goTo('home')
  }
  return html`<nav class="sidebar" aria-label="Channels">
    <header>
      <span class="brand-mark" aria-hidden="true">N</span>
      <span class="brand">${state.identity.teamName}<small>a Slack on this machine</small></span>
    </header>
    <h2>Channels</h2>
    <ul>
      ${state.channels
        .filter((channel) => channel.kind !== 'im')
        .map((channel) => html`<${ChannelLink} channel=${channel} isHere=${channel.id === route.channel} />`)}
    </ul>
    <h2>App</h2>
    <ul>
      <li>
        <a href=${`#/${directMessage?.id}`} aria-current=${route.channel === directMessage?.id ? 'page' : undefined}>
          <span class=${state.isConnected ? 'presence presence-on' : 'presence'}></span> ${state.identity.botName}
        </a>
      </li>
      <li>
        <button type="button" aria-current=${placeName === 'Home' ? 'page' : undefined} onClick=${openHome}>
          <span class="glyph">⌂</span> Home tab
        </button>
      </li>
    </ul>
    <footer>
      <${PersonMenu} />
      <${ThemeButton} />
    </footer>
  </nav>`
}

function ChannelLink({ channel, isHere }) {
  const glyph = channel.kind === 'private' ? '🔒' : '#'
  const classes = channel.isMember && !channel.isArchived ? '' : 'quiet'
  return html`<li>
    <a class=${classes} href=${`#/${channel.id}`} aria-current=${isHere ? 'page' : undefined}>
      <span class="glyph">${glyph}</span> ${channel.name}
      ${channel.isArchived && html`<small>archived</small>`}
      ${!channel.isMember && html`<small>not invited</small>`}
    </a>
  </li>`
}

/** Everybody in the playground is you: choose who to be. */
function PersonMenu() {
  const { state, switchUser, users, nameOf, directMessage, route } = useDesk()
  const change = (event) => {
    switchUser(event.currentTarget.value)
    // A direct message belongs to one person; another has their own.
    if (route.channel === directMessage?.id) goTo(state.channels[0].id)
  }
  const me = users.get(state.user)
  return html`<label class="person">
    <${Avatar} user=${me} />
    <span>
      <small>You are</small>
      <select value=${state.user} onChange=${change} aria-label="Who you are">
        ${state.people.map((person) => html`<option value=${person.id} selected=${person.id === state.user}>${person.realName ?? nameOf(person.id)}</option>`)}
      </select>
    </span>
  </label>`
}

function ThemeButton() {
  const [theme, setTheme] = useState(() => localStorage.getItem(THEME_KEY) ?? 'auto')
  useEffect(() => {
    localStorage.setItem(THEME_KEY, theme)
    document.documentElement.dataset.theme = theme
  }, [theme])
  const next = { auto: 'dark', dark: 'light', light: 'auto' }[theme]
  const mark = { auto: '◐', dark: '☾', light: '☀' }[theme]
  return html`<button type="button" class="theme" title=${`Colours: ${theme}`} aria-label=${`Colours: ${theme}`} onClick=${() => setTheme(next)}>${mark}</button>`
}
