import { DENIAL, HEDGE, NEGATION, type Reservation } from './reservations.ts'

/** What a clause can begin with after "that", or after a verb of saying without it. */
const CLAUSE =
  '(?=["\']?(?:the|an?|his|her|its|their|our|my|it|he|she|they|we|i|you|there|this|these|those|no|some|many|all|every|each|only|\\d[\\d.,]*|both)\\b)'

/** What is told as a joke, a lie, a legend or a thing to doubt. */
const DOUBT =
  'jok(?:e|es|ed|ing)|quip(?:s|ped)?|imagin(?:e|es|ed)|pretend(?:s|ed)?|dream(?:s|ed|t)?|lie[sd]?|lying|myth|legend|tale|story|stories|idea|notion|theory|theories|rumou?rs?|gossip|hoax|jest|prank|wish(?:es|ed)?|doubt(?:s|ed)?|disput(?:e|es|ed|ing)|dismiss(?:es|ed)?|den(?:y|ies|ied|ying|ial)|reject(?:s|ed|ing)?|illusion|delusion|misconception|superstition|falsehood|fiction|conspiracy|pretence|pretense|untrue|false|wrong|not so|unlikely|impossible|if only'

/** Verbs and nouns whose "that …" nobody vouches for but the one who is named. */
const OPINION =
  'believ(?:e|es|ed|ing)|think(?:s|ing)?|thought|suppos(?:e|es|ed)|suggestion|suggest(?:s|ed|ing)?|claim(?:s|ed|ing)?|alleg(?:e|es|ed|ing|ation|ations)|accusations?|fear(?:s|ed)?|worr(?:y|ies|ied)|hop(?:e|es|ed|ing)|wonder(?:s|ed)?|feel(?:s|ing)?|felt|argu(?:e|es|ed|ing|ment)|guess(?:es|ed)?|bet(?:s|ting)?|suspect(?:s|ed)?|suspicions?|assum(?:e|es|ed|ing|ption)|presum(?:e|es|ed)|speculat(?:e|es|ed|ing|ion)|possibility|chances?|risks?|dangers?|prospect|threat(?:s|en|ens|ened)?|recommend(?:s|ed|ation)?|request(?:s|ed)?|insist(?:s|ed|ing|ence)?|swears?|swore|boast(?:s|ed)?|brag(?:s|ged)?|tweet(?:s|ed)?|post(?:s|ed|ing)?|blog(?:s|ged)?|writ(?:e|es|ing)|wrote|predict(?:s|ed|ion|ions)?|forecasts?|expect(?:s|ed|ation|ations)?|complain(?:s|ed)?|complaints?|convinc(?:e|es|ed)|persuad(?:e|es|ed)|impression|opinion|view|conviction|belief|probability|likelihood|likely|possible|probable|plausible'

const SIDES = 'critics|opponents|supporters|activists|campaigners|protesters|rivals|fans|detractors|some|many|others'

const UNREAL =
  'novel|film|movie|play|drama|opera|comedy|series|episode|sketch|cartoon|comic|game|videogame|video game|drill|exercise|simulation|rehearsal|scenario|dream|nightmare|fantasy|satire|parody|spoof|joke|fable|fairy tale|script|plot|thought experiment'

const FAKED =
  /\b(?:forg(?:ed|ery)|faked?|bogus|hoax|satir(?:e|ical)|spoof|parody|fictional|fictitious|fiction|in jest|jokingly|falsely|wrongly|mistakenly|erroneously|untrue|not true|false (?:claims?|reports?|rumou?rs?|posts?|stor(?:y|ies))|turned out to be (?:false|wrong|untrue|a hoax)|threw out (?:a|the) claim|contrary to (?:claims?|reports?|rumou?rs?)|doctored|deepfake|ai-generated|manipulated|hackers? (?:post|said|wrote|claim)\w*|hacked account|bloggers?)\b/u

const IRONY =
  /, (?:[\p{L}'.-]+ ){1,6}(?:jok(?:ed|es)|lied|lies|quipp?(?:ed|s)|boast(?:ed|s)|claim(?:ed|s)|alleg(?:ed|es)|believ(?:ed|es)|think(?:s)?|thought|fear(?:ed|s)?|hope[sd]?|argu(?:ed|es)|suggest(?:ed|s)|imagin(?:ed|es)|predict(?:ed|s)|speculat(?:ed|es)|the hoax|the (?:forged|fake) \p{L}+ said)\b/u

/** Governors in order of weight. */
export const GOVERNORS: readonly Reservation[] = [
  {
    name: 'doubted or told as a joke or a legend',
    pattern: governing(DOUBT),
    kept: new RegExp(`${NEGATION}|${DENIAL}|\\b(?:${DOUBT})\\b`, 'u'),
    reach: 'clause',
  },
  {
    name: 'only what somebody thinks',
    pattern: governing(OPINION),
    kept: new RegExp(`${HEDGE}|${NEGATION}|\\b(?:${OPINION})\\b`, 'u'),
    reach: 'clause',
  },
  {
    name: 'made up or false',
    pattern: FAKED,
    kept: new RegExp(`${NEGATION}|${FAKED.source}|\\bfalse|\\bfake|\\bforg|\\bhoax|\\bwrong`, 'u'),
    reach: 'sentence',
  },
  {
    name: 'only part of a story or a rehearsal',
    pattern: new RegExp(
      `(?:^|[,;] |\\bin )(?:in |during |for |of )?(?:the|a|an|his|her|its|their) (?:[\\p{L}-]+ ){0,2}?(?:${UNREAL})\\b`,
      'u',
    ),
    kept: new RegExp(`\\b(?:${UNREAL})s?\\b`, 'u'),
    reach: 'sentence',
  },
  { name: 'only what somebody says', pattern: IRONY, kept: new RegExp(`${HEDGE}|${NEGATION}`, 'u'), reach: 'sentence' },
  {
    name: 'only what one side says',
    pattern: new RegExp(`(?:^|, )(?:\\p{L}+ )?(?:${SIDES}) (?:say|said|argue|argued|believe|claim|call)\\b`, 'u'),
    kept: new RegExp(`${HEDGE}|${NEGATION}|\\b(?:${SIDES})\\b|\\bcall`, 'u'),
    reach: 'sentence',
  },
  {
    name: 'said of nobody or few',
    pattern:
      /(?:^|[,;.] |\b(?:and|but|that|said|because|as) )["']?(?:none of|no one|nobody|(?<!\ba )few(?:er)? (?!days|weeks|months|years|hours|minutes)|hardly (?:any|anyone|a)|scarcely any|neither of|not (?:all|every|one|a single|many))\b/u,
    kept: new RegExp(`${NEGATION}|\\bfew|\\bhardly|\\bscarcely`, 'u'),
    reach: 'sentence',
  },
  {
    name: 'said of some only',
    pattern: /(?:^|[,;.] |\bthat )["']?only (?!an?\b|after\b|then\b|when\b|once\b|last\b|\d)/u,
    kept: new RegExp(`${NEGATION}|\\bonly|\\bjust|\\balone|\\bsolely|\\bexcept|\\bunless|\\bif\\b`, 'u'),
    reach: 'sentence',
  },
  {
    name: 'hardly or rarely so',
    pattern:
      /\b(?:hardly|barely|scarcely|rarely|seldom|(?:nearly|almost) (?!all\b|every|half\b|an?\b|the\b|one\b|two\b|three\b|no\b|[$£€\d])\p{L}+|narrowly)\b/u,
    kept: new RegExp(
      `${NEGATION}|\\bhardly|\\bbarely|\\bscarcely|\\brarely|\\bseldom|\\bnearly|\\balmost|\\bnarrow|\\bclose to|\\bavoid|\\bescap`,
      'u',
    ),
    reach: 'clause',
  },
  {
    name: 'stopped, avoided or given up',
    pattern:
      /\b(?:stop(?:s|ped|ping)?|ceas(?:e|es|ed|ing)|quit(?:s|ting)?|halt(?:s|ed|ing)?|end(?:s|ed) (?:its|the|his|her|their)|abandon(?:s|ed|ing)?|cancel(?:s|l?ed|l?ing)?|call(?:s|ed)? off|scrap(?:s|ped|ping)?|shelv(?:e|es|ed)|drop(?:s|ped) (?:plans?|charges|the)|avoid(?:s|ed|ing)?|avert(?:s|ed|ing)?|prevent(?:s|ed|ing)?|foil(?:s|ed)?|thwart(?:s|ed)?|block(?:s|ed|ing)?|banned|forbade|forbidden|prohibit(?:s|ed)?|instead of|rather than|short of|without|gave up|giv(?:es|en|ing) up|rul(?:ed|es) out|oppos(?:e|es|ed|ing)|threw out|overturn(?:s|ed)?|revers(?:e|es|ed)|postpon(?:e|es|ed|ing)|delay(?:s|ed|ing)?|suspend(?:s|ed|ing)?|withdr(?:ew|aw|awn|aws)|cleared of|acquitted of|spared)\b/u,
    reach: 'clause',
    kept: new RegExp(
      `${NEGATION}|\\bstop|\\bceas|\\bquit|\\bhalt|\\bend(?:s|ed|ing)?\\b|\\babandon|\\bcancel|\\bcall(?:s|ed)? off|\\bscrap|\\bshelv|\\bdrop|\\bavoid|\\bavert|\\bprevent|\\bfoil|\\bthwart|\\bblock|\\bban|\\bforb|\\bprohibit|\\binstead|\\brather|\\bshort of|\\bgave up|\\bgiv\\w+ up|\\brul(?:ed|es) out|\\boppos|\\bagainst|\\bthrew out|\\boverturn|\\brevers|\\bpostpon|\\bdelay|\\bsuspend|\\bwithdr|\\bcleared|\\bacquit|\\bspared|\\breject|\\bshut|\\bclos`,
      'u',
    ),
  },
  {
    name: 'only tried, asked for or due',
    pattern:
      /\b(?:tri(?:es|ed) to|trying to|attempt(?:s|ed|ing)? to|due to (?!the\b|an?\b|\p{L}+ing\b|\p{L}+ of\b)|about to|ready to|poised to|bound to|agree(?:s|d)? to|ask(?:s|ed)? (?:[\p{L}'-]+ ){0,4}to|urg(?:es|ed) (?:[\p{L}'-]+ ){0,4}to|order(?:s|ed) (?:[\p{L}'-]+ ){0,4}to|told (?:[\p{L}'-]+ ){0,4}to|offer(?:s|ed)? to|call(?:s|ed) (?:on|for)|invit(?:es|ed) (?:[\p{L}'-]+ ){0,4}to|hop(?:es|ed|ing) (?:to|for)|demand(?:s|ed)?|plann?(?:s|ed|ing)?|propos(?:e|es|ed|al)|consider(?:s|ed|ing)?|attempted|would(?:n't)?)\b/u,
    kept: new RegExp(
      `${HEDGE}|${NEGATION}|\\btr(?:y|ies|ied)|\\battempt|\\bdue\\b|\\bbecause\\b|\\babout to|\\bready|\\bpoised|\\bbound|\\bagree|\\bask|\\burg|\\border|\\btold|\\boffer|\\bcall|\\binvit|\\bwill\\b|\\b(?:is|are|was|were|want\\w*|need\\w*|has|have|had) to\\b`,
      'u',
    ),
    reach: 'phrase',
  },
  {
    name: 'a condition that was not met',
    pattern:
      /(?:^|[,;.] |\bthat )["']?(?:had|should|were) (?:the|an?|it|he|she|they|[\p{L}'-]+) [^.;]{1,200},|\bwould(?:n't)? (?:not )?have\b|\bif [^.;]{1,60}\bhad\b/u,
    kept: new RegExp(`\\bif\\b|\\bwould\\b|\\bcould\\b|\\bmight\\b|\\bshould\\b|\\bhad\\b|\\bwere\\b|${NEGATION}`, 'u'),
    reach: 'sentence',
  },
]

function governing(words: string): RegExp {
  return new RegExp(
    `\\b(?:${words})(?:,? (?:wrongly|falsely|mistakenly))?(?:,? that\\b,?| of\\b| about\\b| ${CLAUSE})`,
    'u',
  )
}
