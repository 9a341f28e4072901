/** The command as people find it in Slack; the playground offers it so, and a test holds manifest.json to it. */
export const BRIEF_USAGE = {
  command: '/brief',
  description: 'Ask the news, search it, or see the latest and the digest.',
  usageHint:
    'QUESTION | search WORDS | latest [TOPIC] | digest | subscribe 07:30 | unsubscribe | questions | usage | forget | help',
} as const
