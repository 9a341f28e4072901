import { canonicalUrl } from './canonical-url.ts'
import { isSameSite } from './is-same-site.ts'
import { type AboutPage, namesArticle } from './names-article.ts'
import { parseHttpUrl } from './parse-http-url.ts'

/**
 * What a page says its address is (`rel=canonical`, `og:url`), if it can be believed: absolute, on the same registrable
 * domain as where it was fetched, not the site's front page, and, given what the page is about, not another article's.
 * Sites do point every page at their root or at one story by mistake, and a page must not take over another article.
 * Undefined when it can't.
 */
export function plausibleCanonical(
  claimed: string | undefined,
  fetchedUrl: string | undefined,
  about?: AboutPage,
): string | undefined {
  if (claimed === undefined) return undefined
  const own = parseHttpUrl(claimed)
  if (own === undefined || isFrontPage(own)) return undefined
  if (fetchedUrl === undefined) return own.href
  const fetched = parseHttpUrl(fetchedUrl)
  if (fetched === undefined || !isSameSite(own.href, fetched.href)) return undefined
  if (about === undefined || canonicalUrl(own.href) === canonicalUrl(fetched.href)) return own.href
  return namesArticle(own.href, about) ? own.href : undefined
}

function isFrontPage(url: URL): boolean {
  return /^\/(?:index\.\w+|home|[a-z]{2}(?:-[a-z]{2})?)?\/?$/i.test(url.pathname) && url.search === ''
}
