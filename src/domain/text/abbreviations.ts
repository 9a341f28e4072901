/** Abbreviations that never end a sentence: a name or a number follows. Lower case, without the final full stop. */
export const LEADING_ABBREVIATIONS: ReadonlySet<string> = new Set(
  (
    'mr mrs ms mx dr prof sen rep gov gen lt col sgt capt maj adm cmdr cpl pvt brig rev hon fr msgr pres supt det insp ' +
    'amb atty sec messrs st mt ft vs v no nos art fig pp vol approx ca cf e.g i.e viz dept est'
  ).split(' '),
)

/** Abbreviations that may stand inside a sentence or end it: what follows decides. */
export const TRAILING_ABBREVIATIONS: ReadonlySet<string> = new Set(
  (
    'inc corp co ltd bros llc plc jr sr esq etc al a.m p.m u.s u.k u.n e.u u.s.a u.a.e d.c l.a n.y ph.d m.d b.a m.a ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri sat sun ave blvd rd ' +
    'ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla ore pa ' +
    'tenn tex vt va wash wis wyo univ assn intl govt'
  ).split(' '),
)

/** Clubs and offices that two letters stand for behind a name: "Norwick F.C.", "Anselm Roth M.P." */
export const LETTERS_BEHIND_NAMES: ReadonlySet<string> = new Set(
  'f.c a.c s.c c.f c.c r.c h.c b.c k.c q.c m.p v.c t.v'.split(' '),
)

/** Words that, capitalised after an abbreviation, show that a new sentence has begun. */
export const SENTENCE_STARTERS: ReadonlySet<string> = new Set(
  (
    'the a an this that these those it its he she they we you i his her their our my there here in on at by for from ' +
    'with after before during since until while when where who what why how if as but and or so yet however meanwhile ' +
    'although though because both each some many most few several all another other one two no not nor once also even ' +
    'now then last next according despite under over about earlier later police officials'
  ).split(' '),
)
