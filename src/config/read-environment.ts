import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseEnv } from 'node:util'
import { NewsdeskError } from '../domain/errors.ts'
import { OPTIONS, type Option } from './options.ts'

/** The text of the settings that are set, by their name in the environment. */
export type RawSettings = Readonly<Record<string, string>>

/** What the command line says in place of a setting. */
export interface GivenSettings {
  readonly dataDir?: string
}

/**
 * Reads the settings: what the command line gave, then the environment, then a `.env` file in the folder. What other settings
 * are derived from must be known before they are parsed.
 */
export function readSettings(folder: string, { dataDir }: GivenSettings, env?: NodeJS.ProcessEnv): RawSettings {
  const settings = readEnvironment(folder, env)
  return dataDir ? { ...settings, [OPTIONS.dataDir.name]: dataDir } : settings
}

/**
 * Reads the settings: the environment first, then a `.env` file in the folder. A secret may stand in a file that NAME_FILE
 * points to. An empty value counts as not set. Error: CONFIG_INVALID for a NAME_FILE that can't be read.
 */
export function readEnvironment(folder: string, env: NodeJS.ProcessEnv = process.env): RawSettings {
  const all: Record<string, string | undefined> = { ...readDotEnv(folder), ...definedIn(env) }
  const settings: Record<string, string> = {}
  for (const option of Object.values(OPTIONS) as Option[]) {
    const value =
      all[option.name] ?? (option.secret ? readSecretFile(option.name, all[`${option.name}_FILE`]) : undefined)
    if (value !== undefined && value !== '') settings[option.name] = value
  }
  return settings
}

function definedIn(env: NodeJS.ProcessEnv): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''))
}

function readDotEnv(folder: string): Record<string, string | undefined> {
  try {
    return parseEnv(readFileSync(join(folder, '.env'), 'utf8'))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {}
    throw new NewsdeskError('CONFIG_INVALID', `the .env file in ${folder} can't be read`, { cause: error })
  }
}

function readSecretFile(name: string, file: string | undefined): string | undefined {
  if (file === undefined || file === '') return undefined
  try {
    return readFileSync(file, 'utf8').trim()
  } catch (error) {
    throw new NewsdeskError('CONFIG_INVALID', `${name}_FILE names a file that can't be read: ${file}`, { cause: error })
  }
}
