import type { Sign } from './sign.ts'

/** Works of words or code that one asks a model for; a report never begins by ordering one. */
const WORK =
  '(?:essays?|poems?|stor(?:y|ies)|speech(?:es)?|letters?|introductions?|summar(?:y|ies)|scripts?|jokes?|rhymes?|limericks?|haikus?|slogans?|headlines?|lyrics|dialogues?|outlines?|paragraphs?|synonyms?|translations?|functions?|examples?|code|queries|query|regex(?:es)?)'
const LANGUAGE =
  '(?:english|french|german|spanish|italian|portuguese|dutch|polish|russian|ukrainian|greek|turkish|arabic|hebrew|hindi|chinese|mandarin|japanese|korean|swedish|norwegian|danish|finnish|latin|welsh|irish)'
const PROGRAMMING = '(?:python|javascript|typescript|java|sql|bash|php|html|css|c\\+\\+|c#)'
/** What text is made of, and what it can be turned into. */
const LETTERS =
  '(?:letters?|vowels?|consonants?|words?|syllables?|characters?|spaces|sentences?|text|emojis?|cipher|base ?\\d\\d|morse|hexadecimal|binary|ascii|rot ?13|backwards?|upper ?case|lower ?case)'
/** A reader who is advised is addressed; a model that is ordered about is given only the order. */
const NO_READER = '(?!.*\\byours?\\b)'

function sign(name: string, pattern: string): Sign {
  return { name, pattern: new RegExp(`^(?:please |kindly |now )?${pattern}`, 'u') }
}

/**
 * Paragraphs that are nothing but a request, without anybody who makes it or is asked: to write, to explain, to translate,
 * to program, to turn letters around. Patterns take the whole paragraph.
 */
export const REQUEST_SIGNS: readonly Sign[] = [
  sign(
    'work',
    String.raw`(?:write|draft|compose|create|generate|produce|develop|provide|give|formulate|invent)(?: me| us)? ${NO_READER}(?:an?|the|some) (?:[\w'-]+ ){0,3}${WORK}\b(?=.*\b(?:of|for|about|on|in|to|that|based|with|using)\b)[^.!?]*[.!?]?$`,
  ),
  sign(
    'knowledge',
    String.raw`(?:explain|describe|define|outline|break down|summari[sz]e) ${NO_READER}(?:how|why|what|the)\b[^.!?]*[.!?]?$`,
  ),
  sign(
    'translation',
    String.raw`(?:translate\b.*\b(?:in)?to ${LANGUAGE}\b.*|(?:how do you say|what is|what's|say) ["'].{1,60}["'] in ${LANGUAGE}\W*|.*\b${LANGUAGE} equivalent (?:of|for) ["'].*)$`,
  ),
  sign(
    'code',
    String.raw`(?:can|could|would|will) you (?:show|write|give|explain|fix|debug)\b.*\b(?:${PROGRAMMING}(?!\w)|function|code|script)\b.*$`,
  ),
  sign(
    'code',
    String.raw`(?:generate|write|create|schreibe?|generiere?|erstelle?)(?: me| mir| an?| some| the| ein(?:en)?)? ${PROGRAMMING}(?!\w)[^.!?]{0,40}[.!?]?$`,
  ),
  sign(
    'code',
    String.raw`(?:what (?:is|are)|explain) (?:the )?(?:primary |main |key )?differences? between .*\b${PROGRAMMING}(?!\w).*$`,
  ),
  sign(
    'letters',
    String.raw`(?:replace|swap|substitute|shift|reverse|shuffle|capitali[sz]e|encrypt|encode|decode|convert|insert)\b ${NO_READER}[^.!?]{0,60}\b${LETTERS}\b[^.!?]*[.!?]?$`,
  ),
  sign(
    'judgement',
    String.raw`(?:analy[sz]e|classify|rate|evaluate|determine|identify|detect) ${NO_READER}(?:the |this |these )(?:[\w-]+ ){0,3}(?:sentiments?|tone|mood|emotions?|polarity|text|sentence|passage|tweet)\b[^.!?]*[.!?]?$`,
  ),
  sign('continue', String.raw`(?:continue|complete|finish) (?:the following|this (?:sentence|text|story))\b.*$`),
  sign(
    'continue',
    String.raw`(?:print|output|show|return|dump|display) (?:the |all )?(?:\w+ )?(?:string|tokens?|variables?|initiali[sz]ation|preamble|config(?:uration)?)(?: \w+)?\W*$`,
  ),
  sign(
    'role',
    String.raw`(?:be|act like|become|play) (?:an?|the) [\w -]{2,30}[.!] (?:give|tell|write|answer|show) me\b`,
  ),
]
