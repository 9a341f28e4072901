/** Atom 0.3 could send any element's text in Base64 (`mode="base64"`); Atom 1.0 marks it as `application/octet-stream`. */
const BASE64_ELEMENT =
  /(<(title|content|summary|tagline|subtitle)\b[^<>]{0,2000}?)\s(?:mode=(["'])base64\3|type=(["'])application\/octet-stream\4)([^<>]{0,2000}>)([\sA-Za-z0-9+/=]+)(?=<\/\2>)/g

/** Puts the plain text of such elements in their places, escaped, so that a parser reads them like any other. */
export function decodeBase64Elements(xml: string): string {
  if (!/mode=["']base64|application\/octet-stream/.test(xml)) return xml
  return xml.replace(BASE64_ELEMENT, (_whole, opening: string, _name, _q1, _q2, rest: string, encoded: string) => {
    const text = Buffer.from(encoded, 'base64').toString('utf8')
    return `${opening}${rest}${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}`
  })
}
