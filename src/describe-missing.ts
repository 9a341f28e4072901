import type { Config } from './config/config.ts'

/** Each missing part once, with the setting that adds it. */
export function describeMissing(config: Config): readonly string[] {
  return [
    ...(config.slack.kind === 'playground'
      ? ['No Slack is set: this is the playground. SLACK_BOT_TOKEN and SLACK_APP_TOKEN connect a workspace.']
      : []),
    ...(config.model.kind === 'none'
      ? ['No model is set: answers are quoted, not written. OPENAI_API_KEY or OPENAI_BASE_URL adds one.']
      : []),
  ]
}
