const ENGLISH = words(
  'the of and to was were is are has have had will with by for on at that after its his her it from not as an be',
)
const FOREIGN = words(
  'der die das den dem des ein eine einen einem einer und ist sind wird wurde wurden für von mit auf im am zum zur nicht auch bei nach ' +
    'le la les un une du et est pour dans sur avec au aux qui que été sont ont ' +
    'el los las una y en con por para se fue ha del al il lo gli di che per della sono ' +
    'het een van voor met op niet te zijn o os as do da em um uma não ao dos das og som til ett och att för på är det',
)
const MIN_FOREIGN = 2

/** Whether a text is written in another language than English, whose small words the rules of grammar here don't know. */
export function isForeign(text: string): boolean {
  const found = text.match(/[\p{L}\p{M}']+/gu) ?? []
  const foreign = found.filter((word) => FOREIGN.has(word)).length
  return foreign >= MIN_FOREIGN && foreign > found.filter((word) => ENGLISH.has(word)).length
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '))
}
