/** What says that a message passes on another one. */
export const FORWARD_MARK =
  /^\W*(?:begin )?(?:forwarded message|original message|weitergeleitete nachricht|ursprüngliche nachricht|message transféré|mensaje reenviado|messaggio inoltrato|doorgestuurd bericht)\W*$/i
/** A line of the headers that stand above a message passed on or answered: its name and value. */
export const HEADER_LINE =
  /^\W*(from|sent|date|to|cc|subject|reply-to|von|gesendet|datum|an|betreff|de|envoyé|objet|enviado|para|asunto)\s*:\*?\s*(.*)$/i
/** Who wrote what is quoted below: "On Monday, … wrote:". */
export const ATTRIBUTION =
  /^(?:on|am|le|el|il)\b.{5,200}\b(?:wrote|schrieb|a écrit|escribió|ha scritto)\b.{0,120}:\s*$/i
/** Why the reader gets the message and how to stop it. */
export const LIST_WORDS =
  /\b(?:unsubscribe|opt[ -]out|(?:manage|update|change) (?:your )?(?:e-?mail )?(?:preferences|subscriptions?|settings)|you(?:['’]re| are)? (?:receiving|received|getting) this (?:e-?mail|message|newsletter)|you received this|you are subscribed|mailing list|was sent to \S+@|abmelden|abbestellen|se désabonner|désinscrire|darse de baja|disiscriver|uitschrijven)/i
/** What newsletters put first. */
export const BROWSER_WORDS =
  /\b(?:view|read|open|see) (?:this |the )?(?:e-?mail|message|newsletter|it)?\s*(?:online|in (?:your|a|the) (?:web )?browser)\b/i
export const SIGNATURE_MARK = /^--\s*$/
export const QUOTED = /^\s*>/
export const RULE = /^[\s_=*-]{8,}$/
