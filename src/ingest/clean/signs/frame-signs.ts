import { CONSENT_SIGN } from './consent-sign.ts'
import type { Sign } from './sign.ts'

/** Signs of what frames every page of a site. */
export const FRAME_SIGNS: readonly Sign[] = [
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
  CONSENT_SIGN,
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
]
