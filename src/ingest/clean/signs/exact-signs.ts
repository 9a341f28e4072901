import type { Sign } from './sign.ts'

/** Signs exact enough to take a line out of a text that is clean otherwise. */
export const EXACT_SIGNS: readonly Sign[] = [
  {
    name: 'logo',
    reason: 'site-header',
    maxWords: 6,
    pattern: /^[^.!?]*\b(?:logo|masthead)$/i,
  },
  {
    name: 'mail-signature',
    reason: 'signature',
    maxWords: 8,
    pattern:
      /^(?:sent|gesendet|envoyé|enviado|inviato) (?:from|via|von|de|dal?) (?:my|mein\w*|mon|mi|mio|outlook|yahoo|gmail|proton)\b/i,
  },
  {
    name: 'comment-prompt',
    reason: 'comments',
    maxWords: 30,
    pattern:
      /^(?:you (?:need to|must|have to) (?:be (?:a member|logged in|registered|signed in)|log ?in|sign in|register|subscribe)\b[^.!?]{0,40}\bto (?:post|leave|add|write|make|read)?[^.!?]{0,20}\bcomments?\b|(?:log|sign) in to (?:post|leave|add|view)[^.!?]{0,20}\bcomments?\b|be the first to comment|leave a (?:comment|reply)|join the (?:conversation|discussion)|have your say|what do you think\?|comments? (?:are|have been) (?:closed|disabled|turned off)|please read our (?:comment|community)|(?:view|show|read|see|load) (?:all |more |the )?(?:\d+ )?comments?\b)/i,
  },
  {
    name: 'comment-heading',
    reason: 'comments',
    maxWords: 4,
    pattern: /^(?:\d[\d,]* )?comments?(?: \(\d+\))?$|^\d[\d,]* (?:replies|responses)$/i,
  },
  {
    name: 'newsletter-prompt',
    reason: 'newsletter',
    maxWords: 40,
    pattern:
      /^(?:(?:sign up|subscribe|register)\b(?=.{0,80}\b(?:newsletters?|e-?mails?|alerts?|updates|inbox|briefing|free|here|now|today)\b)|(?:get|receive) .{1,80}\b(?:in|to|into) your (?:inbox|e-?mail|mailbox|phone)\b|(?:our|the|your) .{0,40}\bnewsletters?\b.{0,40}(?:sign up|subscribe|inbox)|(?:enter|your) e-?mail address\b|(?:daily|weekly|morning|evening|free|email) newsletters?$|newsletter$|download (?:our|the) .{0,40}\bapp\b|(?:follow|like|find|join) us on\b)/i,
  },
  {
    name: 'membership-prompt',
    reason: 'membership',
    maxWords: 40,
    pattern:
      /^(?:become a (?:member|subscriber|supporter|patron)\b|already (?:a (?:member|subscriber)|subscribed|have an account)\b|(?:log|sign) ?in (?:or|to) (?:register|subscribe|sign up|continue|read|your account)\b|get (?:unlimited|full|digital) access\b|subscribe (?:now |today )?(?:to|for) (?:read|continue|unlimited|full|access|just|only)\b|(?:to|please) (?:continue|keep) reading\b.{0,60}\b(?:subscribe|log in|sign in|register)|support (?:our|independent|quality|local) journalism\b|(?:make|give) a (?:contribution|donation)\b|start your free trial\b|this (?:article|story|content) is (?:for|available to|exclusive to|only for) (?:our )?(?:subscribers|members)\b)|\bconsider becoming an? (?:\w+ ){0,4}(?:subscriber|member|supporter|patron)\b/i,
  },
  {
    name: 'reader-prompt',
    reason: 'membership',
    maxWords: 45,
    pattern:
      /^(?=[^"“”«»]*$)(?=.*\b(?:our|us|my)\b)(?=.*\b(?:newsletters?|podcasts?|apps?|channels?|inbox|subscri\w{2,6}|memberships?|e-?mail|twitter|facebook|instagram|whatsapp|telegram|journalism|feedback)\b)(?:get|subscribe|sign up|join|support|become|start|try|download|follow|e-?mail|contact|send|share|listen|watch|consider|register|check out|do you|have you|if you)\b/i,
  },
  {
    name: 'rights',
    reason: 'footer',
    maxWords: 60,
    pattern:
      /^(?:©|\(c\) |copyright (?:©|\(c\)|\d{4}))|\ball rights reserved\W*$|^this material may not be (?:published|reproduced)/i,
  },
  {
    name: 'feed-footer',
    reason: 'footer',
    maxWords: 60,
    pattern: /^the post .{1,300} (?:appeared first|first appeared) on .{1,80}$/i,
  },
  {
    name: 'skip-link',
    reason: 'navigation',
    maxWords: 6,
    pattern:
      /^(?:skip to (?:main )?(?:content|navigation)|back to (?:top|home)|jump to (?:content|comments)|toggle navigation|open menu|close menu|main menu)$/i,
  },
  {
    name: 'related-heading',
    reason: 'related',
    maxWords: 6,
    pattern:
      /^(?:related(?: (?:stories|story|articles?|news|coverage|content|posts?|links|reading|topics))?|(?:more|read more) (?:on this(?: story| topic)?|stories|news|from (?:us|this section))|read (?:also|more|next)|most (?:read|popular|viewed|shared)|(?:you (?:may|might) (?:also )?like|recommended(?: for you| stories| reading)?|editors?[’'] picks?|trending(?: now)?|latest (?:news|stories|headlines)|don[’']t miss|also read|see also|up next))\s*:?$/i,
  },
]
