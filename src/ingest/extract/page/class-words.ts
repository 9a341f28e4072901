/** What a class, id or role says an element is for, one category a word. */
const JUNK_WORDS: Readonly<Record<string, string>> = {
  related:
    'related relatedcontent relatedarticles recirc recirculation recommended recommendations recommendation recommend outbrain taboola zergnet revcontent readmore morefrom mostread trending popular latest river teaser teasers carousel suggested similar upnext nextpost prevnext pagination pager postnav seealso also interlude rollover headlines spotlight widget mostpopular readnext dontmiss inline',
  newsletter: 'newsletter newsletters signup subscribe subscription optin mailchimp mc email inbox nl',
  share:
    'share sharing shares social socials sharebar sharetools addthis addtoany sharedaddy jp sharethis follow followus toolbar tools tool actions utility utilities print',
  caption:
    'caption captions figcaption wp-caption imagecaption photocaption cutline credit credits photocredit copyright photographer mediacaption gallery slideshow slide attribution image photo media',
  byline:
    'byline bylines author authors authorbox bio authorbio writer contributor contributors dateline timestamp date time datetime pubdate published posted postmeta meta metadata entrymeta articlemeta info updated kicker eyebrow',
  tags: 'tag tags taglist topics topic keywords categories category labels hashtags breadcrumb breadcrumbs crumbs cat',
  comments:
    'comment comments commentlist disqus respond replies reply discussion fb-comments livefyre coral conversation viafoura spotim',
  advert:
    'ad ads advert adverts advertisement advertising adslot adunit adbox sponsor sponsored sponsors promo promos promotion promotions promoted dfp gpt banner commercial affiliate buy product products shop deals price cta',
  navigation:
    'nav navbar navigation menu menus submenu masthead header topbar megamenu skip offcanvas drawer hamburger search searchbox login account breadcrumb',
  footer: 'footer foot bottom copyright legal disclaimer colophon sitemap',
  sidebar: 'sidebar side aside rail rightrail right rightcol secondary complementary widget widgets sticky',
  overlay:
    'cookie cookies consent gdpr modal popup pop overlay lightbox dialog toast alert tooltip paywall regwall piano interstitial onetrust notification banner hidden invisible sr screenreader visuallyhidden offscreen',
  summary: 'summary excerpt standfirst dek deck subtitle subheadline abstract highlights bullets keypoints takeaways',
  opening: 'subhead subheading intro lead description',
  embed:
    'embed embedded video player audio podcast tweet twitter instagram facebook infobox factbox box chart graphic datawrapper quote pullquote',
  title: 'title headline heading hed entrytitle posttitle articletitle pagetitle',
}
const CATEGORY_OF: ReadonlyMap<string, readonly string[]> = invert(JUNK_WORDS)
const BODY_NAME =
  /(?:article|story|post|entry|content|blog|news|body|main|text|page|single|td)[-_]{0,2}(?:body|content|text|copy|main|inner|article|story|entry|post)|articlebody|^(?:body|content|story|article|post|entry|main|text)$/i
const WORD_CUT = /(?<=[a-z])(?=[A-Z])|[^A-Za-z]+/
const MAX_NAME_CHARS = 400

function invert(table: Readonly<Record<string, string>>): ReadonlyMap<string, readonly string[]> {
  const categories = new Map<string, string[]>()
  for (const [category, words] of Object.entries(table))
    for (const word of words.split(' ')) categories.set(word, [...(categories.get(word) ?? []), category])
  return categories
}

/** The categories that the names of an element put it into; empty for a plain one. */
export function junkCategories(names: string): readonly string[] {
  if (names === '') return NONE
  const found = names
    .slice(0, MAX_NAME_CHARS)
    .split(WORD_CUT)
    .flatMap((word) => CATEGORY_OF.get(word.toLowerCase()) ?? NONE)
  return found.length === 0 ? NONE : [...new Set(found)]
}
const NONE: readonly string[] = []

/** Whether a name says that the element holds an article's text. */
export function namesBody(names: string): boolean {
  return names
    .slice(0, MAX_NAME_CHARS)
    .split(/\s+/)
    .some((name) => BODY_NAME.test(name))
}
