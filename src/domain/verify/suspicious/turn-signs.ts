import { type Sign, sign } from './sign.ts'

/** A turn of a chat, as a prompt writes it: its speaker at the beginning of a line. */
const SPEAKER = String.raw`(?:^|\n)[ \t>*#"'“‘_-]{0,8}(?:system|assistant|user)\*{0,2} ?:\*{0,2} ?`
/** A cast or a list of credits has these speakers too, but no verb that tells anything. */
const VERBS =
  "is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|shall|do|does|did|isn't|aren't|wasn't|weren't|won't|can't|doesn't|didn't|said|says|built|made|won|took|gave|went|came|left|found|told|held|began|paid|sold|bought|lost|led|wrote|fell|rose|cost|became|brought|broke|knew|ran|saw|stole|shot|stood|thought|\\w{2,}[^e\\W]ed"
const ORDERS =
  "say|state|write|tell|answer|respond|reply|print|include|mention|claim|pretend|repeat|translate|generate|forget|remember|provide|explain|describe|recommend|summari[sz]e|reveal|confirm|don't"

/** What a chat's speaker says: a full sentence, or an order. Quoted in an answer, it would pass for a turn of its own. */
export const TURN_SIGNS: readonly Sign[] = [
  sign('turn', String.raw`${SPEAKER}(?:\S+ ){1,20}(?:${VERBS}) [^\n]{0,600}[.!?]["'”’)*\s]*$`),
  sign('turn', String.raw`${SPEAKER}(?:${ORDERS}) [^\n]{3}`),
]
