/**
 * The commonest words without content of languages that news is written in. They make up a third of any text, names or
 * not, which letter statistics can't say of a text full of foreign names.
 */
export const FUNCTION_WORDS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    en: 'the of and to in is was for that on with as are at by from it this have has be said were had not but which his her their they who will an or its been',
    de: 'der die das und in den von zu mit ist des auf für im nicht eine ein sich dem auch als an er nach wird es bei einer aus sie hat wie war werden noch um über einem',
    fr: 'le la les de des et en un une du dans est que pour qui par sur au avec pas plus il ne se ce sont a aux cette son mais ont été elle ou ses leur',
    es: 'el la los las de y en que del un una se por con para es su al lo como más ha no o sus pero le fue este entre ya sobre han era esta son',
    it: 'il la i le di e che in un una per del della è con non si da al dei nel alla sono ha anche più delle dal come lo gli ma su ai questo era',
    pt: 'o a os as de e que em um uma do da no na para com por não se dos mais foi ao como é das à pelo são mas seu sua ou ser pela nos também',
    nl: 'de het een en van in is op te dat die voor met zijn niet aan er om ook als maar bij door naar uit nog worden werd heeft hij ze wordt over tot',
    sv: 'och i att det som en på är av för med den till inte har de ett om han var från men sig så kan vid ska efter under också sin nu',
    da: 'og i at det som en på er af for med den til ikke har de et om han var fra men sig så kan ved skal efter under også sin blev nu',
    no: 'og i det som en på er av for med den til ikke har de et om han var fra men seg så kan ved skal etter under også sin ble nå',
    pl: 'i w na z się do nie że to jest o jak za po od ale przez dla są był jego co tym oraz ze ma być które który także ich',
    ru: 'и в не на что с по это как к из за от для о но его был была были быть он она они который которая которые ещё также после со во при или',
    uk: 'і в у на що не з до за це як від та по для про або але його був була було були є він вона вони який яка які ще також після зі при й',
  }).map(([language, words]) => [language, new Set(words.split(' '))]),
)
