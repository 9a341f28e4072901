import type { PageElement } from './page-node.ts'

/** Elements whose text nobody reads as part of a page. */
export const SKIPPED: ReadonlySet<string> = new Set(
  (
    'script style noscript template svg iframe object canvas select textarea input audio video map head math datalist ' +
    'link meta'
  ).split(' '),
)

/** Elements that do not break a line. */
export const INLINE: ReadonlySet<string> = new Set(
  (
    'a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark q rp rt ruby s samp small span ' +
    'strike strong sub sup time tt u var wbr nobr picture source'
  ).split(' '),
)

export const STRONG: ReadonlySet<string> = new Set(['b', 'strong', 'em', 'i'])

/** Class names of notes that show only on hovering, or only to screen readers. */
export const CONCEALED =
  /(?:^|[\s_-])(?:rollover|tooltip|hover-?card|popover|sr-only|screen-reader(?:-text)?|visually-?hidden|visuallyhidden)(?:$|[\s_-](?:block|text|content|body|box)?\b)/i

const HIDDEN_STYLE = /display\s*:\s*none|visibility\s*:\s*hidden/i

/** Text without size; on a container it only closes the gaps between what it holds. */
const SIZELESS_STYLE = /font-size\s*:\s*0(?:px|em|rem|pt|%)?\s*(?:;|$)/i

/** Whether an element says of itself that it is not shown. */
export function isHidden(element: PageElement): boolean {
  const style = element.getAttribute('style')
  return (
    element.getAttribute('hidden') !== null ||
    element.getAttribute('aria-hidden') === 'true' ||
    (style !== null &&
      (HIDDEN_STYLE.test(style) || (SIZELESS_STYLE.test(style) && element.querySelector('*') === null)))
  )
}
