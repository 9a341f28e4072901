import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { z } from 'zod'
import { HELP_LINES } from '../../../src/slack/blocks/help.ts'
import { BRIEF_USAGE } from '../../../src/slack/commands/brief-usage.ts'
import { LISTENERS } from '../../../src/slack/listeners.ts'
import { neededScopes } from '../../../src/slack/missing-scopes.ts'
import { WEB_API_SCOPES } from '../../../src/slack/web-api-scopes.ts'

const ROOT = join(import.meta.dirname, '../../..')
const CODE = join(ROOT, 'src/slack')
/** Slack's schema for manifests gives these lengths. */
const manifestSchema = z.object({
  display_information: z
    .object({ name: z.string().max(35), description: z.string().max(140), long_description: z.string().max(4_000) })
    .loose(),
  features: z.object({
    agent_view: z.object({ agent_description: z.string().max(300), suggested_prompts: z.array(z.unknown()).max(4) }),
    app_home: z.object({
      home_tab_enabled: z.literal(true),
      messages_tab_enabled: z.literal(true),
      messages_tab_read_only_enabled: z.literal(false),
    }),
    bot_user: z.object({ display_name: z.string().max(80), always_online: z.boolean() }),
    slash_commands: z.array(
      z.object({
        command: z.string().max(32),
        description: z.string().max(2_000),
        usage_hint: z.string().max(1_000),
        should_escape: z.literal(true),
      }),
    ),
  }),
  oauth_config: z.object({ scopes: z.object({ bot: z.array(z.string()) }) }),
  settings: z.object({
    event_subscriptions: z.object({ bot_events: z.array(z.string()).max(100) }),
    interactivity: z.object({ is_enabled: z.literal(true) }),
    socket_mode_enabled: z.literal(true),
    org_deploy_enabled: z.boolean(),
    token_rotation_enabled: z.literal(false),
  }),
})
const manifest = manifestSchema.parse(JSON.parse(readFileSync(join(ROOT, 'manifest.json'), 'utf8')))

/** The one scope Slack adds to every app with an agent view. */
const AGENT_SCOPE = 'assistant:write'

test('the manifest subscribes to the events that are listened to, and no others', () => {
  const events = LISTENERS.flatMap(({ botEvents }) => botEvents ?? [])
  assert.deepEqual(manifest.settings.event_subscriptions.bot_events.toSorted(), [...new Set(events)].sort())
})

test('the manifest describes the command as the code does', () => {
  const [{ command, description, usage_hint: usageHint } = {}] = manifest.features.slash_commands
  assert.deepEqual({ command, description, usageHint }, BRIEF_USAGE)
})

test('every word that the command knows stands in its usage hint, in the help and in the README', () => {
  const code = readFileSync(join(CODE, 'commands/parse-brief.ts'), 'utf8')
  const words = [...code.matchAll(/^ {4}case '(\w+)':/gm)].map(([, word]) => word)
  const hinted = BRIEF_USAGE.usageHint.split(' | ').map((part) => part.split(' ')[0])
  assert.deepEqual(hinted.toSorted(), ['QUESTION', ...words].sort())
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8')
  for (const text of [HELP_LINES.join('\n'), readme])
    for (const word of hinted) assert.match(text, new RegExp(`/brief ${word}\\b`))
})

test('the manifest declares the commands that are listened to, and no others', () => {
  const commands = LISTENERS.flatMap((listener) => listener.commands ?? [])
  assert.deepEqual(
    manifest.features.slash_commands.map(({ command }) => command),
    commands,
  )
})

test('the manifest switches interactivity on because there are buttons', () => {
  assert.ok(LISTENERS.some(({ isInteractive }) => isInteractive === true) && manifest.settings.interactivity.is_enabled)
})

test('the manifest asks for the scopes that are needed, and no others', () => {
  assert.deepEqual(manifest.oauth_config.scopes.bot.toSorted(), [...neededScopes(), AGENT_SCOPE].sort())
})

test('every Web API method in the code stands in the table of scopes, and no other', () => {
  const methods = readCode().flatMap((code) =>
    [...code.matchAll(/client\.((?:\w+\.)+\w+)\(/g)].map(([, method]) => method),
  )
  assert.deepEqual([...new Set(methods)].sort(), Object.keys(WEB_API_SCOPES).sort())
})

test('every listener file stands in the table of listeners', () => {
  const folders = ['events', 'actions', 'commands']
  const files = folders.flatMap((folder) => readdirSync(join(CODE, folder)).map((file) => join(CODE, folder, file)))
  const listening = files.filter((file) => /: Listener = \{/.test(readFileSync(file, 'utf8')))
  assert.equal(listening.length, LISTENERS.length)
  assert.equal(new Set(LISTENERS.map(({ name }) => name)).size, LISTENERS.length)
})

function readCode(): readonly string[] {
  const files = readdirSync(CODE, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))
  return files.map((file) => readFileSync(join(CODE, file), 'utf8'))
}
