/** Small words by their part in a clause, lower case. They tell where a subject begins without reading grammar. */

export const DETERMINERS: ReadonlySet<string> = words(
  'the a an his her its their our my your this these those another each both several many',
)

/** After these, and after a stop or a comma, a new clause may begin with its subject. */
export const CLAUSE_OPENERS: ReadonlySet<string> = words(
  'and but or so yet then while when whenever after before as because since until till though although where whereas ' +
    'once that if whether unless which whose than however meanwhile also said says say told tells added adds confirmed ' +
    'confirms announced announces reported reports believes believed thinks thought claims claimed fears feared hopes hoped ' +
    'means meant shows showed reveals revealed finds found knows knew warns warned insists insisted argues argued denies denied ' +
    'ensures ensured sees saw',
)

export const PREPOSITIONS: ReadonlySet<string> = words(
  'of in on at by for from to with without within into onto over under above below between among against about around ' +
    'across after before during near behind beside beyond through throughout toward towards upon off since until till per ' +
    'despite including unlike like than via amid following besides except',
)

/** Forms of verbs that stand between a subject and what is said of it. */
export const AUXILIARIES: ReadonlySet<string> = words(
  "is are was were be been being am has have had having do does did will would shall should can could may might must isn't " +
    "aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't won't wouldn't can't couldn't cannot 'll",
)

export const BE_FORMS: ReadonlySet<string> = words(
  "is are was were be been being get gets got isn't aren't wasn't weren't",
)

const OTHER_BOUNDS: ReadonlySet<string> = words('who whom whose which that not never')

/** Whether a word ends the group of words that names who or what a clause is about. */
export function endsSubject(lower: string): boolean {
  return PREPOSITIONS.has(lower) || AUXILIARIES.has(lower) || OTHER_BOUNDS.has(lower) || CLAUSE_OPENERS.has(lower)
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '))
}
