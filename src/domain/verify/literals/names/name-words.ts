/** Words that name an office or an honour: in a claim they may be capitalised although the quote has them small. */
export const OFFICE_WORDS: ReadonlySet<string> = new Set(
  (
    'president vice prime minister premier chancellor secretary general deputy mayor governor senator congressman congresswoman ' +
    'representative councillor councilor councilman councilwoman alderman ambassador envoy commissioner chairman chairwoman chair ' +
    'chief executive officer director manager head king queen prince princess duke duchess earl lord lady sir dame pope cardinal ' +
    'archbishop bishop reverend rabbi imam sheikh sultan emir doctor professor judge justice attorney prosecutor sheriff captain ' +
    'colonel major lieutenant sergeant corporal private admiral commander marshal inspector detective superintendent constable ' +
    'coach speaker leader spokesman spokeswoman spokesperson mp mps pm ceo cfo honourable'
  ).split(' '),
)

/** Words that name a kind of body or place. Capitalised, they are part of its name: a Bank of Norland is not one of Calvera. */
export const BODY_WORDS: ReadonlySet<string> = new Set(
  (
    'council commission police government ministry department parliament senate congress house court supreme high assembly agency ' +
    'authority board committee party union university college school hospital bank church army navy force airport station street ' +
    'road bridge river lake city town county state republic kingdom federation north south east west northern southern eastern ' +
    'western central national federal royal international internet web earth moon sun world bible quran olympics cup ' +
    'championship league'
  ).split(' '),
)

/** Short forms of offices and honours, without full stop, with the word they stand for. */
export const OFFICE_FORMS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    pres: 'president',
    sen: 'senator',
    rep: 'representative',
    gov: 'governor',
    gen: 'general',
    col: 'colonel',
    maj: 'major',
    lt: 'lieutenant',
    sgt: 'sergeant',
    capt: 'captain',
    cmdr: 'commander',
    adm: 'admiral',
    insp: 'inspector',
    det: 'detective',
    supt: 'superintendent',
    dr: 'doctor',
    prof: 'professor',
    rev: 'reverend',
    cllr: 'councillor',
    amb: 'ambassador',
    sec: 'secretary',
    hon: 'honourable',
  }),
)

/** Offices that are also written as letters. */
export const OFFICE_LETTERS: ReadonlyMap<string, string> = new Map([
  ['ceo', 'chief executive'],
  ['cfo', 'finance director'],
  ['pm', 'prime minister'],
  ['mp', 'member of parliament'],
  ['mps', 'members of parliament'],
])

/** Forms of address: they say nothing that could be checked but the person's gender, and must be in the quotes. */
export const FORMS_OF_ADDRESS: ReadonlySet<string> = new Set(['mr', 'mrs', 'ms', 'miss', 'mx', 'messrs'])

/** Small words that stand inside one name: "Bank of Calvera", "Lina van Dorn". */
export const CONNECTORS: ReadonlySet<string> = new Set(
  'of de del della der den des du van von zu zur bin ibn al el la le da das dos do di e y the for'.split(' '),
)

/** Names that everybody writes in several ways; each row means one. Lower case. */
const SAME_NAMES = [
  ['us', 'usa', 'united states', 'united states of america', 'america'],
  ['uk', 'united kingdom', 'britain', 'great britain'],
  ['un', 'united nations'],
  ['eu', 'european union'],
]

/** The other spellings of a well-known name, lower case; none for most. */
export function otherNames(name: string): readonly string[] {
  return SAME_NAMES.find((row) => row.includes(name))?.filter((other) => other !== name) ?? []
}

/** Ordinary words that are also people's names: at the start of a sentence they count as names. */
export const NAMELIKE_WORDS: ReadonlySet<string> = new Set(
  (
    'will may mark bill young rose page price grant hope grace faith joy frank jack rob sue pat art drew dale dean guy max miles ' +
    'ray rich wade ward west love lance chance chase chuck cliff dawn dick gene gay glen hazel heath hunter iris ivy jasmine ' +
    'josh june april august kelly ken kit lane laurel lee lily long mason olive pearl penny peter piers porter reed robin rocky ' +
    'ruby rusty sandy skip stone storm summer terry tiffany tony victor violet wood woods brown black white green gray grey bush ' +
    'cook baker carter cooper fisher fox knight miller parker potter sharp short swift taylor turner walker weaver bell bond brand ' +
    'case church cross day field ford gates good hill hunt lamb law little marsh moody nice north park poole power reader speaker ' +
    'spring street strong temple waters wells wise'
  ).split(' '),
)

/** Articles that open sentences in other languages. Lower case, without accents. */
export const FOREIGN_ARTICLES: ReadonlySet<string> = new Set(
  'der die das den dem ein eine einen el los las un una unos le la les une il lo gli uno o os as um uma de het een en et ett det ο η το οι τα ενας μια στο στη'.split(
    ' ',
  ),
)

/** Small words of titles, which are no names when they are capitalised inside a sentence. */
export const TITLE_WORDS: ReadonlySet<string> = new Set(
  'a an and as at but by for from if in into its nor of on onto or over per so than that the to up via with it he she they we his her their our my is are was'.split(
    ' ',
  ),
)
