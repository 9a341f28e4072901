import type { Sign } from './sign.ts'

const SOCIAL =
  'facebook|twitter|x|linkedin|whatsapp|reddit|pinterest|e-?mail|telegram|messenger|tumblr|flipboard|pocket|instagram|youtube|google\\+?|line|vk|viber|weibo|copy link|link|sms|print'

/** Signs of what asks something of the reader: to share, follow, subscribe, comment, read on. */
export const READER_SIGNS: readonly Sign[] = [
  {
    name: 'share',
    reason: 'share',
    maxWords: 14,
    pattern: new RegExp(
      `^(?=.*\\b(?:shares?|tweets?|post|pin|e-?mail|print|save|bookmark|likes?|follow|copy|views?|comments?|partager|teilen|compartir|compartilhar|condividi|dela)\\b)(?:\\W*\\b(?:shares?|shared|tweets?|post|pin|send|save|bookmark|likes?|follow|copy|click|to|partager|teilen|compartir|compartilhar|condividi|dela|del|this|on|via|by|with|it|us|the|article|story|page|sur|auf|en|no|su|a friend|views?|reactions?|comments?|votes?|\\d+[kKmM]?|${SOCIAL})\\b)+\\W*$`,
      'i',
    ),
  },
  { name: 'social-alone', reason: 'share', maxWords: 10, pattern: new RegExp(`^(?:\\W*(?:${SOCIAL})\\b)+\\W*$`, 'i') },
  {
    name: 'follow',
    reason: 'share',
    maxWords: 40,
    pattern:
      /^\W*(?:(?:you can )?(?:follow|like|find|join|connect with|subscribe to|add|visit|check) (?:us|me|him|her|them|our|[\p{Lu}@]\S+(?: \p{Lu}\S+){0,3}|the author|this (?:author|reporter))\b.{0,80}\b(?:on|at|via|@)|follow\W*$|follow (?:@|us|me))/iu,
  },
  {
    name: 'newsletter',
    reason: 'newsletter',
    maxWords: 60,
    pattern:
      /\b(?:(?:our|the|a|your|free|daily|weekly|morning|this|e-?mail|by)[\w ’'-]{0,30} newsletters?|newsletters?\W*$|sign[- ]?up (?:for|to|now|today|here|below)|signed up|get (?:the|our|all the|more)[\w ,’'-]{1,60} (?:delivered|sent|straight|direct(?:ly)?|in your inbox|to your inbox)|(?:to|in) your (?:inbox|e-?mail|phone|mailbox)|breaking news alerts?|push notifications?|browser notifications?|e-?mail alerts|enter your e-?mail|your e-?mail address|thank you for (?:subscribing|signing)|subscribe (?:to|now|today|here|for|via)|download (?:the|our) (?:\w+ ){0,3}app|(?:get|install) (?:the|our) (?:\w+ ){0,3}app\b|join (?:our|the) (?:telegram|whatsapp|facebook|mailing)|(?:whatsapp|telegram) (?:channel|group))/i,
  },
  {
    name: 'membership',
    reason: 'membership',
    maxWords: 50,
    pattern:
      /\b(?:become a (?:member|subscriber|supporter|patron)|already (?:a|have an?) (?:member|subscriber|subscription|account)|(?:log|sign)[- ]?in (?:to|or|now|here|with)|(?:create|register for) (?:a|an|your|free)(?: free)? account|subscribers? only|subscription (?:required|options|plans?)|to (?:continue|keep) reading|(?:read|access) the (?:full|rest)(?: of (?:this|the))? (?:story|article)|support (?:our|independent|local|quality|the \w+) (?:journalism|work|reporting)|(?:make|give) a (?:contribution|donation)|free trial|cancel any ?time|donate (?:now|today|here)|for just [$£€])/i,
  },
  {
    name: 'comments',
    reason: 'comments',
    maxWords: 26,
    pattern:
      /^\W*(?:(?:\d[\d,.]*|no|show|view|read|see|add|post|leave|write|submit|hide|load|all|sort|join|top|recent|latest|start|be the first|reader|facebook|your|click here|please|what do you think|have your say|share your)\b[\w ’'(]{0,40}\b(?:comments?|replies|reply|conversation|discussion|thoughts|opinion|views)(?: (?:on|below|here|section|so far|now|yet|policy|guidelines|are closed|off|first|about|in the|with)\b.{0,60})?\W*|comments?(?: \(?\d*\)?| are closed.*| policy.*| off.*| section.*| disabled.*| closed.*| on .{1,80})?\W*|reply|leave a reply.*|report(?: abuse| comment)?|log ?in to (?:comment|reply).*|please read our (?:comment|commenting).*)$/i,
  },
  {
    name: 'comment-rules',
    reason: 'comments',
    maxWords: 60,
    pattern:
      /\b(?:post(?:ing)? (?:a |your )?comments?\b|to (?:post|leave) (?:a )?comments?\b|comments? (?:policy|guidelines|section|are (?:closed|moderated|welcome|subject))|your e-?mail (?:address )?will not be|required fields are|our (?:community|commenting) (?:guidelines|rules|standards)|(?:be )?the first to comment|commenting on this (?:article|story)|(?:leave|add|post) (?:a|your) (?:comment|reply)\b|comments? below\b)/i,
  },
  {
    name: 'related',
    reason: 'related',
    maxWords: 14,
    pattern:
      /^[\W\d]*(?:(?:related|recommended|read|see|view|watch|explore|discover|listen)(?:(?: also| more| next| this| now| on| in| from| to)|\W*$|\W?:| (?:articles?|stories|story|posts?|news|content|topics?|coverage|links?|items?|reading|videos?|reads?|searches|for you|by|stocks|companies|quotes)).{0,60}|more (?:from|on|in|about|stories|news|articles?|like this|for you|to read|headlines|coverage|videos?|by|reading|top|than)\b.{0,60}|(?:you (?:may|might|could|will|would)(?: also)?|you'll|things? you)(?: \w+){0,2} (?:like|enjoy|love|interested|want|missed?|read)\b.{0,40}|(?:don'?t|do not) miss\b.{0,40}|(?:in case|what) you(?: \w+)? missed.{0,30}|(?:also|up) (?:read|see|on|next|in|from|watch|like)\b.{0,60}|(?:most|top|latest|trending|popular|recent|breaking|today's|featured|hot|must|editor'?s?'?|best|just|other|similar|previous|next|older|newer|our)(?: (?:read|viewed|popular|shared|commented|watched|recent|discussed|trending|top|latest|news|stories|story|articles?|posts?|picks?|now|videos?|headlines|watch|reads?|see|choice|in|from|on|of the web|searches|topics|comments|entry|entries|this|products|deals|week|today|galleries|photos|events))+\b.{0,30}|trending|popular|around the web|from (?:the|our|around) (?:web|partners?|sponsors?|archives?|network).{0,20}|elsewhere on.{0,30}|keep reading|continue reading.{0,60}|what to read next|next (?:up|article|post|story)|previous (?:article|post|story)|editors?[’'] (?:picks?|choice)|recommended|mehr zum thema|lesen sie auch.*|das könnte sie.*|à lire aussi.*|lire aussi.*|sur le même sujet|lee también.*|te puede interesar.*|leia também.*|leia mais.*|veja também.*|leggi anche.*|lees ook.*|noticias relacionadas|関連記事|相关(?:新闻|阅读))$/i,
  },
  {
    name: 'related-inline',
    reason: 'related',
    maxWords: 45,
    pattern:
      /^\W*(?:related(?: (?:story|article|stories|news|link|video|post))?s?|read(?: (?:also|more|next|this|too|now|on|:))+|also (?:read|see|watch|on)|see (?:also|more)|more(?: on this| from \w+| info)?|(?:click|tap) (?:here|through)|watch(?: (?:also|now|live|video|below|more))*|don'?t miss|must[- ]read|recommended|further reading|explained|also in \w+|you may like|up next|previously|up first|next|full story|opinion|listen|video|photos|gallery|in pics|in pictures|source|sources|via|h\/t|leia|veja|lire|lesen|leggi)\s*(?:[:|»>–—]|\W-\s)/i,
  },
  {
    name: 'click-here',
    reason: 'related',
    maxWords: 40,
    pattern:
      /\b(?:click|tap|go|check|look|see|watch|follow) (?:here|below|on the (?:link|image|photo)|through|our|the (?:full|complete|live|video|gallery))\b/i,
  },
  {
    name: 'read-more',
    reason: 'related',
    maxWords: 6,
    pattern:
      /^\W*(?:(?:tap|click|swipe|scroll)(?: here)? to (?:read|see|view|load|show) (?:more|on|all|next)|(?:read|view|see|load|show|learn|find out|know|get|watch|hear)(?: (?:more|less|all|full|full (?:story|article|review|bio)|next|the (?:full )?(?:story|article|rest)|details|on|now))+|more|next|previous|prev|continue|continue reading|expand|collapse|toggle|close|open|back|back to top|top|go|ok|okay|yes|no|cancel|submit|send|done|dismiss|got it|accept|play|pause|mute|play video|watch now|buy now|shop now|learn more|details|see price|view deal|mehr|weiterlesen|ler mais|leer más)\W*(?:»|›|→|>)?\W*$/i,
  },
]
