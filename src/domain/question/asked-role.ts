/** Who or what somebody or something is to another: the noun of "who is the president of …", "what was the capital of …". */
const ROLE =
  /^\W*(?:who|what)(?: is| was| are| were|['’]s) (?:the )?(?:[\p{L}\p{N}'’-]+ ){0,3}?([\p{L}-]+) (?:of|in|at|for|behind)\b/iu

/** Nouns that an answer need not say: "what was the reason for …". */
const GENERAL: ReadonlySet<string> = new Set(
  'name role reason number amount date time purpose goal total kind type sort size percentage result meaning cause effect word term nickname example position price cost'.split(
    ' ',
  ),
)

/** Lower case; undefined for a question of another form. */
export function askedRole(question: string): string | undefined {
  const noun = ROLE.exec(question)?.[1]?.toLowerCase()
  return noun === undefined || GENERAL.has(noun) ? undefined : noun
}
