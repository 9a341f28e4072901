/** Who the workspace, the app and its bot are. */
export interface Identity {
  readonly teamId: string
  readonly teamName: string
  readonly teamDomain: string
  readonly appId: string
  readonly botId: string
  readonly botUserId: string
  readonly botName: string
}

export interface PlaygroundTokens {
  readonly botToken: string
  readonly appToken: string
  readonly signingSecret: string
  /** The legacy verification token in every payload. */
  readonly verificationToken: string
}

export const DEFAULT_IDENTITY: Identity = {
  teamId: 'T0PLAYGROUND',
  teamName: 'Playground',
  teamDomain: 'playground',
  appId: 'A0NEWSDESK',
  botId: 'B0NEWSDESK',
  botUserId: 'U0NEWSDESK',
  botName: 'newsdesk',
}

/** Fixed and worthless: they only open a server on this machine's loopback address. */
export const DEFAULT_TOKENS: PlaygroundTokens = {
  botToken: 'xoxb-playground-bot',
  appToken: 'xapp-playground-app',
  signingSecret: 'playground-signing-secret',
  verificationToken: 'playground-verification',
}
