import type { RemovalReason } from '../../extracted.ts'

/** A wording that marks a line as something other than the article's own text. */
export interface Sign {
  readonly name: string
  readonly reason: RemovalReason
  readonly pattern: RegExp
  /** A line with more words than this does not bear the sign, whatever it says. */
  readonly maxWords: number
}

const AGENCY =
  'getty(?: images)?|ap(?: photo)?|associated press|reuters|afp|epa(?:-efe)?|shutterstock|istock(?:photo)?|alamy|bloomberg|pa(?: wire| media| images)?|' +
  'wireimage|usa today sports|corbis|rex(?: features)?|unsplash|pixabay|pexels|flickr|wikimedia(?: commons)?|wikipedia|instagram|twitter|facebook|youtube|' +
  'ani|pti|ians|dpa|xinhua|tass|anp|belga|imago|screenshot|screengrab|supplied|handout|file(?: photo)?'
const PICTURE =
  'photo(?:graph|graphy)?s?|images?|pictures?|pics?|illustrations?|graphics?|cover art|artwork|fotos?|bild(?:er)?|immagine|imagen'
const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)(?:[a-z]{0,6})\\.?'
const DAY_NAME = '(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?'
const CLOCK = '\\d{1,2}[:.]\\d{2}(?::\\d{2})?\\s*(?:[ap]\\.?m\\.?)?|\\d{1,2}\\s*[ap]\\.?m\\.?'
/** No two alternatives match the same text at one place, so that a run of them is read in one way only. */
const DATE_WORD = `${MONTH}|${DAY_NAME}|\\d+(?:st|nd|rd|th|am|pm|hrs?|h|T\\d+|Z)?|a\\.?m|p\\.?m|at|on|of|by|dates?|time|published|posted|updated?|modified|last|first|created|printed|edition|gmt|utc|ist|e[sd]?t|p[sd]?t|c[sd]?t|cet|bst|aest|aedt|wat|hrs?|est|local`
const SOCIAL =
  'facebook|twitter|x|linkedin|whatsapp|reddit|pinterest|e-?mail|telegram|messenger|tumblr|flipboard|pocket|instagram|youtube|google\\+?|line|vk|viber|weibo|copy link|link|sms|print'

/** Every sign, in the order in which they give the reason for a removal. */
export const SIGNS: readonly Sign[] = [
  { name: 'separator', reason: 'separator', maxWords: 2, pattern: /^[^\p{L}\p{N}]*$/u },
  {
    name: 'advert',
    reason: 'advert',
    maxWords: 12,
    pattern:
      /^[-–—=*•\s[(]*(?:advertis(?:e?ments?|ing)|adverts?|ads?|sponsored(?: (?:content|links?|by\b.*|post|stories))?|promoted(?: (?:content|links?|stories))?|paid (?:content|post|partner content)|anzeige|publicidade?|publicidad|publicité|pubblicità|reklam[ae]?|promo(?:tion)?|(?:story|article|content)? ?continues? (?:after|below)(?: (?:the |this )?(?:advert\w*|ad))?|(?:scroll (?:down )?|swipe )(?:to continue|for more|down)[^.]*|report (?:this )?ad|skip (?:this )?(?:ad|advert\w*)|loading\W*)[-–—=*•\s\])]*$/i,
  },
  {
    name: 'advert-inline',
    reason: 'advert',
    maxWords: 14,
    pattern:
      /\b(?:(?:[Aa]rticle|[Ss]tory) continues? (?:after|below)|[Aa]dvertisement ?[-–—:]|[Pp]owered by [A-Z]|[Ww]hy (?:am i|you're) seeing)/,
  },
  { name: 'powered', reason: 'site-header', maxWords: 6, pattern: /^powered by\b/i },
  {
    name: 'picture-credit',
    reason: 'credit',
    maxWords: 45,
    pattern: new RegExp(
      `^\\W*(?:(?:${PICTURE}|video|credits?|photo credits?|quelle|source|via)(?:\\s+(?:credits?|courtesy(?: of)?|by|source|via|copyright|caption|illustration|from))*\\s*[:|©/]|(?:${PICTURE})\\s+(?:credits?|courtesy|by|via|copyright|©)\\b)`,
      'i',
    ),
  },
  {
    name: 'picture-end',
    reason: 'caption',
    maxWords: 90,
    pattern:
      /(?:^|[\s(["'”’.—–-])(?:Photo(?:graph|graphy)?s?|PHOTO|Picture|Pic|Image|IMAGE|Illustration|Credit|CREDIT|Foto|Bild|Screenshot|Screengrab|Courtesy)s?(?:\s(?:credit|courtesy(?: of)?|by|via|source|illustration|from))*\s*(?:[:©/]|(?<=by|via|of))\s?[^:]{2,80}$/,
  },
  {
    name: 'agency-end',
    reason: 'caption',
    maxWords: 90,
    pattern: new RegExp(
      `(?:[/|©]|\\bvia|\\bcourtesy(?: of)?|[–—]|\\bby)\\s?(?:the\\s)?(?:${AGENCY})(?:\\s?[/|]\\s?[\\w .]{2,30})?\\W{0,3}$`,
      'i',
    ),
  },
  {
    name: 'agency-paren',
    reason: 'caption',
    maxWords: 90,
    pattern: new RegExp(
      `[([](?:[^()[\\]]{0,60}[/|,:]\\s?)?(?:${AGENCY}|ap photo|file|pictured?|photo|image|representati(?:ve|onal)[^()]{0,20}|${PICTURE})(?:\\s?[/|:,]?\\s?[^()[\\]]{0,50})?[)\\]]\\W{0,2}$`,
      'i',
    ),
  },
  { name: 'slash-paren', reason: 'caption', maxWords: 90, pattern: /\([^()]{3,50}\s?\/\s?[^()]{2,40}\)\W{0,2}$/ },
  {
    name: 'agency-alone',
    reason: 'credit',
    maxWords: 6,
    pattern: new RegExp(`^\\W*(?:[\\p{Lu}][\\p{L}.'-]+ ){0,3}\\W?\\s?(?:${AGENCY})\\W*$`, 'iu'),
  },
  { name: 'copyright-credit', reason: 'credit', maxWords: 10, pattern: /^\W*(?:©|\(c\) |copyright )/i },
  {
    name: 'caption-open',
    reason: 'caption',
    maxWords: 90,
    pattern:
      /^(?:(?:image|media|photo|video) caption|caption:|file (?:photo|picture|image|pic)|in this (?:[\w ,.]{1,30})?(?:file )?(?:photo|picture|image)|pictured(?: here)?[ :,]|photos? show|above:|below:|(?:left|right|top|bottom|inset|from left|clockwise from|l-r|l to r)\b[^.]{0,30}:|(?:representational|representative|representation|file) (?:image|photo|pic))/i,
  },
  {
    name: 'caption-aside',
    reason: 'caption',
    maxWords: 70,
    pattern:
      /[([](?:left|right|centre|center|above|below|pictured?[^)]{0,20}|second (?:from )?(?:left|right)|far (?:left|right)|l|r|c|top|bottom|front|back|inset|file)[)\]]/i,
  },
  {
    name: 'byline',
    reason: 'byline',
    maxWords: 16,
    pattern:
      /^[-–—|•\s]*(?:by|von|par|por|di|door|written by|posted by|story by|words by|text by|author|authors|reporter|publi(?:shed|é) (?:by|par)|submitted by|as told to|guest post by|contributed by)\s*[:|]?\s+\p{Lu}[^.!?]*(?:\.|$)/iu,
  },
  {
    name: 'byline-alone',
    reason: 'byline',
    maxWords: 3,
    pattern: /^\W*(?:by|von|par|por|author|written by|posted by)\W*$/i,
  },
  {
    name: 'role',
    reason: 'byline',
    maxWords: 14,
    pattern:
      /(?:^|[,|–—-]\s?|^[\p{L}.' -]{3,40} )(?:(?:[\w&' -]{2,30} )?(?:staff(?: writer| reporter)?|reporter|correspondent|editor(?:-in-chief)?|editor-at-large|columnist|contributor|staff|bureau|desk|newsroom|web desk|news service|writer|producer|journalist|agencies|redaktion|redação))\W*$/iu,
  },
  {
    name: 'reporting-by',
    reason: 'byline',
    maxWords: 45,
    pattern:
      /^\W*(?:(?:additional |with )?reporting (?:by|from)|(?:writing|editing|compiled|translated|edited|written) by|with (?:files|inputs|reporting|additional reporting|reports|agency inputs)(?: \w+)? (?:from|by)|with inputs|(?:this (?:story|article|report) )?contributed to this (?:report|story|article))\b/i,
  },
  {
    name: 'contributed',
    reason: 'byline',
    maxWords: 30,
    pattern: /\bcontributed (?:reporting )?to this (?:report|story|article)\.?$/i,
  },
  {
    name: 'handle',
    reason: 'byline',
    maxWords: 8,
    pattern: /^(?:.{0,40}\s)?(?:@[A-Za-z0-9_]{3,}|[\w.+-]{1,40}@[\w-]{1,40}\.[\w.]{2,20})\W*$/,
  },
  {
    name: 'date-line',
    reason: 'dateline-date',
    maxWords: 22,
    pattern: new RegExp(`^(?=.*\\d)(?:\\W*(?:${DATE_WORD})\\b)+\\W*(?:\\|.{0,40})?$`, 'i'),
  },
  {
    name: 'date-label',
    reason: 'dateline-date',
    maxWords: 22,
    pattern:
      /^\W*(?:(?:first |originally |last |page last |article )?(?:published|posted|updated|modified|created|edited|issued|date|time|aktualisiert|veröffentlicht|publicado|publié|pubblicato|gepubliceerd)(?: (?:on|at|date|time|le|em|el|il|op))?\s*[:|]?)\s+.{0,60}\d/i,
  },
  {
    name: 'ago',
    reason: 'dateline-date',
    maxWords: 12,
    pattern:
      /^(?:.{0,50}\W)?(?:\d+|an?|one|two|few) ?(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|h|days?|d|weeks?|w|months?|mo|years?|yrs?) ago\W*$/i,
  },
  {
    name: 'clock-inside',
    reason: 'dateline-date',
    maxWords: 14,
    pattern: new RegExp(
      `(?:${MONTH}\\s+\\d{1,2},?\\s+\\d{4}|\\d{1,2}\\s+${MONTH},?\\s+\\d{4})(?:.{0,16}(?:${CLOCK}))?\\W*(?:[a-z]{2,4})?\\W*$`,
      'i',
    ),
  },
  {
    name: 'reading-time',
    reason: 'page-furniture',
    maxWords: 12,
    pattern:
      /\b(?:\d+|one|two|three) ?-?(?:min(?:ute)?s?|seconds?)\.? ?(?:read|to read|watch|listen)\b|^(?:reading|read|listen|watch) time/i,
  },
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
      /^\W*(?:(?:read|view|see|load|show|learn|find out|know|get|watch|hear)(?: (?:more|less|all|full|full (?:story|article|review|bio)|next|the (?:full )?(?:story|article|rest)|details|on|now))+|more|next|previous|prev|continue|continue reading|expand|collapse|toggle|close|open|back|back to top|top|go|ok|okay|yes|no|cancel|submit|send|done|dismiss|got it|accept|play|pause|mute|play video|watch now|buy now|shop now|learn more|details|see price|view deal|mehr|weiterlesen|ler mais|leer más)\W*(?:»|›|→|>)?\W*$/i,
  },
  {
    name: 'navigation',
    reason: 'navigation',
    maxWords: 8,
    pattern:
      /^\W*(?:home(?:page)?|menu|main menu|navigation|search(?: (?:for|this site|the site).*)?|sign ?(?:in|up|out)|log ?(?:in|out)|register|subscribe|subscriptions?|my account|account|profile|settings|contact(?: us)?|about(?: us)?|help|faqs?|news|world|politics|business|sports?|entertainment|opinion|lifestyle|life|tech(?:nology)?|science|health|travel|video|videos|photos?|galler(?:y|ies)|local|national|international|weather|money|markets?|culture|arts?|music|movies|tv|food|style|fashion|education|obituaries|classifieds|jobs|cars?|real estate|shop(?:ping)?|podcasts?|newsletters?|events|blogs?|columnists?|editorials?|letters|e-?paper|archives?|skip to (?:main )?(?:content|navigation).*|jump to.*|edition|editions|languages?|english|français|deutsch|español|select.*|choose.*|filter.*|sections?|topics|categories|all (?:sections|topics|news)|more|other|close menu|open menu|show more|breadcrumbs?|you are here.*|live|live tv|watch live|latest|toggle navigation|mobile|apps?|rss|rss feeds?|feedback|site ?map|advertise(?: with us)?|careers|press|donate|support us|cart|checkout|wish ?list)\W*$/i,
  },
  {
    name: 'footer',
    reason: 'footer',
    maxWords: 90,
    pattern:
      /(?:\ball rights reserved\b|^\W*(?:©|\(c\)|copyright)\s|\bcopyright ?(?:©|\(c\)|\d{4})|©\s?(?:\d{4}|copyright)|\b(?:privacy (?:policy|notice|statement|settings|center)|terms (?:of (?:use|service|sale)|and conditions|& conditions)|cookie (?:policy|notice|settings|preferences)|do not sell my|ad ?choices|accessibility statement)\b|may not be (?:published|reproduced|republished|copied)|without (?:the )?(?:prior |express )*(?:written )?(?:permission|consent)|alle rechte vorbehalten|todos los derechos|todos os direitos|tous droits réservés|tutti i diritti)/i,
  },
  {
    name: 'cookie',
    reason: 'page-furniture',
    maxWords: 120,
    pattern:
      /\b(?:(?:use|uses|using|accept|enable|our|these|of|all|about|necessary|analytics) cookies|cookies? (?:to|and|policy|notice|consent|on (?:this|our)|are)|consent to (?:the|our)|javascript (?:is|must|to|in your)|your browser|ad ?blocker|gdpr)\b/i,
  },
  {
    name: 'tags',
    reason: 'tags',
    maxWords: 40,
    pattern:
      /^\W*(?:(?:tags?|tagged(?: (?:with|as|in|under))?|topics?|filed (?:under|to|in)|categor(?:y|ies)|posted in|keywords?|labels?|in this (?:article|story)|(?:more )?about(?: this topic)?|sections?|related topics?|schlagworte|etiquetas|mots-clés|temas)\s*[:|]|(?:tags?|tagged|topics|filed under|related topics|keywords|categories|labels)\b[^.]*$)/i,
  },
  { name: 'hashtags', reason: 'tags', maxWords: 20, pattern: /^(?:\W*#[\p{L}\p{N}_]+[\s,]*)+$/u },
  {
    name: 'about-author',
    reason: 'byline',
    maxWords: 90,
    pattern:
      /^\W*(?:about the authors?\b|(?:the )?(?:author|writer|columnist)s? (?:is|are|was|can)\b|\p{Lu}\S+(?: \p{Lu}\S+){1,2} (?:is|was|are) (?:an?|the|our|currently|senior|also)?\s?(?:[\w ’'&,-]{0,50})(?:\b(?:reporter|editor|writer|journalist|columnist|correspondent|contributor|author of|blogger|freelance|producer|covers)\b)|(?:e-?mail|contact|reach|write to|send (?:tips|your|us|feedback))\b.{0,80}(?:@|\bat\b)|(?:have|got) (?:a|any) (?:tip|question|story|news tip|correction|comment)s?\b|view all (?:posts|articles|stories)|(?:see|more|all|other|recent|read) (?:posts|articles|stories) by)/u,
  },
  {
    name: 'about-source',
    reason: 'footer',
    maxWords: 120,
    pattern:
      /^\W*(?:about (?:us|the (?:company|newspaper|site)|[\p{Lu}][\p{L}]+(?: [\p{Lu}]\S+){0,4}\s*:?$)|(?:this|the) (?:article|story|post|piece|report|content|material|column|interview)\b.{0,60}(?:(?:originally|first) (?:appeared|published|ran)|was (?:originally|first|last|produced|written|updated|provided|created|sourced|paid|sponsored|brought|corrected|amended)|has been (?:updated|corrected|edited|published|amended)|is (?:part of|republished|from|based|an opinion|published|sponsored)|(?:appeared|appears) (?:in|on))|(?:originally|first) published (?:at|by|on|in|as)|(?:we|our (?:team|editors)) (?:may|might) (?:earn|receive|get)|disclaimer|disclosure|editor['’]s note|correction\s*:|clarification\s*:|(?:the )?(?:views|opinions)(?: and \w+)? expressed|all (?:data|prices|products|items|quotes) |(?:products|items|prices) .{0,40}(?:independently|affiliate|commission)|read the (?:original|full|rest|latest|whole|entire)|image\(?s?\)? (?:source|credit)|reprinted|syndicated|copyright|first published|note to (?:readers|editors)|for (?:more|further|all|the latest|full|additional|breaking)\b.{0,60}(?:visit|follow|click|news|information|updates|coverage|go to|check|see|read|download|details|log on))/iu,
  },
  {
    name: 'video-player',
    reason: 'page-furniture',
    maxWords: 25,
    pattern:
      /(?:^\W*(?:\d{1,2}:\d{2}(?: ?\/ ?\d{1,2}:\d{2})?|now playing|play(?:ing)? (?:video|now|audio|next)|(?:the )?video (?:player|will|is|unavailable|cannot|could).{0,80}|(?:this|media) (?:is|video|requires|playback|file|content).{0,60}(?:supported|unsupported|available|loading|javascript|device)|unmute|fullscreen|captions?|autoplay.*|replay.*|duration.*|(?:listen|watch) (?:to|on|this|now|the|live|in)\b.{0,40}|audio\W*|buffering.*|error\W*|slide ?(?:show|\d+).*|(?:\d+|image|photo|slide|page|show) ?(?:of|\/) ?\d+.*|view (?:gallery|photos|slideshow|larger|all|full).*|(?:photo )?gallery|enlarge.*|zoom|hide caption|toggle caption|open image.*|expand.*|embed|transcript|download|font size.*|text size.*|[aA][-+] ?.{0,6})\W*$)/i,
  },
  {
    name: 'listing-price',
    reason: 'advert',
    maxWords: 14,
    pattern:
      /(?:^\W*(?:buy|shop|get it|see|view|check|order|price|from|was|now|sale|deal|save)\b.{0,40}[$£€₹]\s?\d|[$£€₹]\s?[\d.,]+ (?:at|on|from) \p{Lu}\w+\W*$)/iu,
  },
  {
    name: 'url-alone',
    reason: 'page-furniture',
    maxWords: 3,
    pattern: /^\W*(?:https?:\/\/|www\.)\S+\W*$|^[\w-]+\.(?:com|org|net|co\.uk|in|de|fr)\W*$/i,
  },
  {
    name: 'logo',
    reason: 'site-header',
    maxWords: 6,
    pattern: /^[^.!?]*\b(?:logo|masthead)$/i,
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
      /^(?:become a (?:member|subscriber|supporter|patron)\b|already (?:a (?:member|subscriber)|subscribed|have an account)\b|(?:log|sign) ?in (?:or|to) (?:register|subscribe|sign up|continue|read|your account)\b|subscribe (?:now |today )?(?:to|for) (?:read|continue|unlimited|full|access|just|only)\b|(?:to|please) (?:continue|keep) reading\b.{0,60}\b(?:subscribe|log in|sign in|register)|support (?:our|independent|quality|local) journalism\b|(?:make|give) a (?:contribution|donation)\b|start your free trial\b|this (?:article|story|content) is (?:for|available to|exclusive to|only for) (?:our )?(?:subscribers|members)\b)/i,
  },
  {
    name: 'rights',
    reason: 'footer',
    maxWords: 60,
    pattern:
      /^(?:©|\(c\) |copyright (?:©|\(c\)|\d{4}))|\ball rights reserved\W*$|^this material may not be (?:published|reproduced)/i,
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
