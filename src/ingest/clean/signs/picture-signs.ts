import type { Sign } from './sign.ts'

const AGENCY =
  'getty(?: images)?|ap(?: photo)?|associated press|reuters|afp|epa(?:-efe)?|shutterstock|istock(?:photo)?|alamy|bloomberg|pa(?: wire| media| images)?|' +
  'wireimage|usa today sports|corbis|rex(?: features)?|unsplash|pixabay|pexels|flickr|wikimedia(?: commons)?|wikipedia|instagram|twitter|facebook|youtube|' +
  'ani|pti|ians|dpa|xinhua|tass|anp|belga|imago|screenshot|screengrab|supplied|handout|file(?: photo)?'
const PICTURE =
  'photo(?:graph|graphy)?s?|images?|pictures?|pics?|illustrations?|graphics?|cover art|artwork|fotos?|bild(?:er)?|immagine|imagen'

/** Signs of adverts, pictures and their captions. */
export const PICTURE_SIGNS: readonly Sign[] = [
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
]
