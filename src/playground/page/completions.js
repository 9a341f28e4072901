const MAX_OFFERS = 6

/**
 * What could stand in place of the word at the cursor: slash commands at the start of a message (not in threads), people
 * after `@`, channels after `#`. Each offer carries the whole text as it would be.
 */
export function findCompletions(text, cursor, { state, isThread }) {
  const before = text.slice(0, cursor)
  const after = text.slice(cursor)
  const [, lead = '', sign, word = ''] = /^([\s\S]*(?:^|\s))?([@#/])(\S*)$/.exec(before) ?? []
  if (sign === undefined) return []
  if (sign === '/') return lead === '' && !isThread ? commandOffers(state, word) : []
  const names = sign === '@' ? peopleOffers(state) : channelOffers(state)
  return names
    .filter(({ name }) => name.startsWith(word.toLowerCase()) && name !== word)
    .slice(0, MAX_OFFERS)
    .map(({ name, hint }) => ({ label: `${sign}${name}`, hint, text: `${lead}${sign}${name} ${after.trimStart()}` }))
}

function commandOffers({ commands }, word) {
  return commands
    .filter(({ command }) => command.startsWith(`/${word}`))
    .slice(0, MAX_OFFERS)
    .map(({ command, description, usageHint }) => ({
      label: usageHint ? `${command} ${usageHint}` : command,
      hint: description,
      text: `${command} `,
    }))
}

function peopleOffers({ users, identity }) {
  return users.map((user) => ({ name: user.name, hint: user.id === identity.botUserId ? 'App' : user.realName }))
}

function channelOffers({ channels }) {
  return channels
    .filter((channel) => channel.kind !== 'im')
    .map((channel) => ({ name: channel.name, hint: channel.topic ?? '' }))
}
