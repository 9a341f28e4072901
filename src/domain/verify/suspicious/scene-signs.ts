import { type Sign, sign } from './sign.ts'

/** Who somebody is told to be, as long as a name or a description. */
const SOMEBODY = '[^.!?:\\n]{2,60}'
/** What is wanted of the one who is told to be somebody: an opinion, an answer, obedience. */
const ASKED =
  '(?:what do you think|who are you|how (?:do|would) you (?:like|find|feel|answer)|tell me|answer me|as (?:the |an? )?[\\w ]{2,30}, (?:you|tell|what|how)|you (?:are|were) (?:able|written|programmed|designed|trained|here) to|you (?:must|should|will|always|only|never) (?:only |always |never )?(?:answer|reply|respond|say|speak))'
const YES_OR_NO = '["\']?(?:yes|no|true|false)\\b'

/** Paragraphs that talk to a model at more length: a scene for it to play, an answer it is pressed for, a text it is to rework. */
export const SCENE_SIGNS: readonly Sign[] = [
  sign('scene', String.raw`^(?:imagine |suppose |pretend )?you are (?:now )?${SOMEBODY}[.,:;?!"] .{0,400}\b${ASKED}`),
  sign('scene', String.raw`^you are ${SOMEBODY}, (?:who|what|where|how|wer|was|wie) (?:is|are|ist|sind) [^.]*\?\W*$`),
  sign(
    'scene',
    String.raw`(?:^|[.?!] )(?:imagine|suppose|pretend)(?: that)? you(?:'re| are) ${SOMEBODY}[.!,] (?:who|what) (?:are|do) you\b`,
  ),
  sign(
    'scene',
    String.raw`^(?:stell dir vor, )?du bist (?:jetzt |nun )?${SOMEBODY}[.,:;?!] .{0,200}\b(?:findest|denkst|meinst|hältst|würdest|sagst|bist) du\b`,
  ),
  sign('scene', String.raw`\b(?:now you|you now|you will|you) act as (?:two|three|both|several)\b`),
  sign(
    'scene',
    String.raw`\bif (?:we|i) (?:are|were|was) (?:speaking|talking) about an? (?:completely |purely )?(?:theoretical|hypothetical|fictional)\b`,
  ),
  // A part that must be played to the end, and then a turn that somebody else is to take.
  sign(
    'scene',
    String.raw`\b(?:break(?:ing)? (?:from )?character|(?:stay|remain|keep)s?(?:ing)? (?:\w+ )?in (?:their|the|his|her) (?:roles?|parts?)|fall(?:s|ing)? out of (?:their|the|his|her) (?:roles?|figures?|parts?)|bleib(?:t|en|st) (?:\p{L}+ ){0,2}in (?:ihren|den|der|seiner|ihrer) rollen?|aus (?:der|ihrer|seiner|ihren) (?:rollen?|figur))\b[^:]{0,400}\b\p{L}{2,20}: `,
  ),
  sign(
    'answer',
    String.raw`\bif (?:i|we) (?:would|were to|should) ask you\b[^.]*\bhow would you (?:respond|answer|reply)\b`,
  ),
  sign(
    'answer',
    String.raw`\bi (?:\w+ ){0,3}(?:want|need|expect) an? (?:\w+ )?answer to (?:this|my) (?:\w+ )?question\b|\bgib(?: mir)? eine? antwort auf (?:diese|meine)\b`,
  ),
  sign('answer', String.raw`\?\W*(?:just |only |please )?(?:say|answer|reply|respond)(?: with)? ${YES_OR_NO}`),
  sign(
    'answer',
    String.raw`\b(?:when|whenever|if) ["'][^"']{1,40}["'] is (?:said|asked|typed)\b|\bwenn ["'][^"']{1,40}["'] gesagt wird\b`,
  ),
  sign(
    'answer',
    '(?:^|[.!?:] )(?:antworte|sprich|rede|schreibe?|answer|reply|respond|talk|speak) (?:mir |to me )?(?:im stil|in the (?:style|voice|manner)|wie ein|like an?) ',
  ),
  sign(
    'answer',
    String.raw`\bdespite what you(?:'ve| have| were)\b[^.!?]{0,20}\btold,? (?:could|can|would|please|tell|write)\b`,
  ),
  sign(
    'context',
    String.raw`\b(?:ignor(?:e|ing)|disregard(?:ing)?|forget) (?:all |any )?(?:of )?(?:the )?(?:provided|given|supplied) (?:context|articles?|documents?|texts?|passages?|information)\b`,
  ),
  sign(
    'context',
    String.raw`\bwhat (?:is|are|was|were) the (?:\w+ ){0,3}(?:sentences?|words?|lines?|text) (?:before|above|preceding) (?:the|this) (?:text|sentence|line|prompt|question)\b`,
  ),
  sign(
    'order',
    String.raw`(?:^|[.!?:] )(?:translate|formulate|rewrite|paraphrase|rephrase|classify|summari[sz]e|proofread)\b[^.!?]{0,60}\bfollowing (?:\w+ ){0,2}(?:sentence|text|phrase|paragraph|passage|statement)s?\b`,
  ),
  sign(
    'order',
    String.raw`\b(?:beginning|starting) with (?:["'][^"']{1,40}["'] ?)?,? ?(?:repeat|print|output|write|show|say|give)\b`,
  ),
  sign(
    'order',
    String.raw`\b(?:benötige|brauche) (?:\p{L}+ ){0,3}deine (?:hilfe|antwort|meinung)\b|\bgenerieren sie\b[^.!?]{0,20}\bcode\b`,
  ),
  sign(
    'secrets',
    String.raw`\b(?:need|want|have|like|ask) to (?:see|read|know|view|check|have|get) (?:the|your) (?:system|initial|hidden) (?:prompts?|instructions?)\b`,
  ),
  sign(
    'secrets',
    String.raw`\b(?:what|which things?) (?:are|were) you (?:not (?:supposed|allowed|permitted)|forbidden|told not) to (?:tell|say|reveal|share|show|talk)\b`,
  ),
]
