/**
 * The publisher's own address behind Google's AMP viewer (`google.com/amp/s/HOST/PATH`) or AMP cache
 * (`HOST-WITH-DASHES.cdn.ampproject.org/c/s/HOST/PATH`); any other URL as it is. `s` in the path means https.
 */
export function unwrapAmpCache(url: string): string {
  const viewer = /^https?:\/\/(?:www\.)?google\.[a-z.]{2,6}\/amp\/(s\/)?([^/?#]+\.[^/?#]+.*)$/i.exec(url)
  const cache = /^https?:\/\/[^/?#]+\.cdn\.ampproject\.org\/[a-z]\/(s\/)?([^/?#]+\.[^/?#]+.*)$/i.exec(url)
  const match = viewer ?? cache
  return match === null ? url : `${match[1] === undefined ? 'http' : 'https'}://${match[2]}`
}
