import type { Playground } from '../../../src/playground/playground.ts'

export interface ApiAnswer {
  readonly ok: boolean
  readonly error?: string
  readonly response_metadata?: { readonly messages?: readonly string[]; readonly next_cursor?: string }
  readonly [field: string]: unknown
}

/** One Web API call with the bot's token, JSON in and out. */
export async function callApi(
  playground: Playground,
  method: string,
  args: Record<string, unknown> = {},
  token: string | undefined = playground.tokens.botToken,
): Promise<ApiAnswer> {
  const response = await fetch(`${playground.apiUrl}${method}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json; charset=utf-8',
      ...(token !== '' && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(args),
  })
  return (await response.json()) as ApiAnswer
}
