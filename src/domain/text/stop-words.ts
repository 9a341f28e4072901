/** English words that carry no content of their own, lower case, with straight apostrophes. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    "a about above after again against all also although am among an and any are aren't around as at be became because " +
    "been before being below between both but by came can can't cannot could couldn't did didn't do does doesn't doing " +
    "don't down during each either else ever every for from further get gets getting given gives go goes going gone got " +
    "had hadn't has hasn't have haven't having he he'd he'll he's her here here's hers herself him himself his how how's " +
    "however i i'd i'll i'm i've if in into is isn't it it's its itself just let let's may me might more most much must " +
    'my myself neither no nor not of off on once one only onto or other ought our ours ourselves out over own per ' +
    "please same shall shan't she she'd she'll she's should shouldn't since so some such tell than that that's the " +
    "their theirs them themselves then there there's these they they'd they'll they're they've this those though " +
    "through to too toward towards under until unto up upon us very was wasn't we we'd we'll we're we've were weren't " +
    "what what's when when's where where's whether which while who who's whom whose why why's will with within without " +
    "went won't would wouldn't yes yet you you'd you'll you're you've your yours yourself yourselves"
  ).split(' '),
)

/** Words that belong to the asking, not to what is asked about. */
export const QUESTION_WORDS: ReadonlySet<string> = new Set(
  (
    'according approximately article articles news report reports reported reportedly say says said tell told know ' +
    'mention mentioned following many name named called kind type sort thing things happen happened happening ' +
    'suggest suggests suggested published regarding respectively individual individuals discuss discussed discusses ' +
    'discussing described describes describe highlighted highlights narrative coverage covered consistent inconsistent ' +
    'consistency portrayal portrayed portrays indicate indicates implies imply attribute attributes source sources ' +
    'various aspects different compared change changed'
  ).split(' '),
)

/** Months and days of the week: capitalised, but not names. */
export const CALENDAR_WORDS: ReadonlySet<string> = new Set(
  (
    'january february march april may june july august september october november december jan feb mar apr jun jul aug ' +
    'sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun'
  ).split(' '),
)

/** Words that place a question in time; what they mean is read elsewhere, as words they only mislead a search. */
export const TIME_WORDS: ReadonlySet<string> = new Set(
  'today tonight yesterday tomorrow week weekend recent recently latest newest currently ago morning evening'.split(
    ' ',
  ),
)
