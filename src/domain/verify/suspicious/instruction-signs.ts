import { type Sign, sign } from './sign.ts'

/** Where an order can begin: at a sentence's start, after a stop, or after a word that leads one in. */
const ORDER =
  '(?:^|[.!?:;\\])>*"]\\s*|-\\s*|\\b(?:please|now|instead|stop|okay|ok|kindly|immediately|(?:if|why do) you|you (?:must|should|will|shall|need to|have to|are to)|i (?:want|need|command|ask) you to),? (?:now |just |please |also |then )?)'
const WHATEVER = "(?:\\w+(?:'\\w+)? ){0,4}"
const EARLIER =
  'previous|prior|above|preceding|earlier|foregoing|existing|original|initial|past|other|system|all|any|these|those|your'
const ORDERS =
  '(?:instructions?|prompts?|directions|directives|orders|commands|rules|guidelines|guardrails|tasks?|assignments?|context|programming|training|thoughts|safety|restrictions|constraints|system message|documents|information)'
const ANSWER = '(?:answers?|response|reply|replies|output|summary|completion|words|message)'
const MODEL =
  '(?:ai|a\\.i\\.|ais|artificial intelligence|ai models?|language models?|llms?|large language models?|chat ?bots?|chat ?gpt|gpt(?:-?\\d\\w*)?|claude|gemini|copilot|(?:ai |virtual |digital |web )?assistants?|ai agents?|bots?|crawlers?|summari[sz]ers?|neural networks?)'
const SHAPING =
  '(?:add|include|insert|append|prepend|integrate|incorporate|embed|modify|augment|enhance|change|alter|adjust|start|begin|end|finish|close|conclude|provide|render|write|give|replace|remove|use|substitute|convert|rearrange|scramble|jumble|misspell|group|combine|introduce|anagram|translate|encode|format|limit|keep|make|mention|suggest|tease|put|place|return|print|base|restrict)'
const SECRETS =
  '(?:(?:system|initial|hidden|full|original|entire|whole|first|starting|secret|above) (?:prompts?|instructions?|messages?|configuration|text)|prompts? ?texts?|(?:all )?(?:of )?(?:your|the) (?:own )?(?:prompts?|instructions)|(?:the )?(?:text|words|instructions|conversation|prompt|messages?) (?:above|before|you were given)|everything above|this entire conversation)'
const SHOWING =
  '(?:show|reveal|print|output|repeat|display|give|tell|share|disclose|leak|reproduce|recite|return|copy|dump|list|send|write|summari[sz]e|translate|encode|rot13|spell)'
const WORK = '(?:essay|poem|manifesto|song|story|plea|letter|headline|code|script|joke|advert|argument|reason)'

/** English orders to a model, in the wordings that are known from published attacks. */
export const INSTRUCTION_SIGNS: readonly Sign[] = [
  sign(
    'override',
    '(?:ignore|disregard|forget)(?:all|any)?(?:the|your)?(?:previous|prior|above)?(?:instructions|prompts)',
  ),
  sign(
    'override',
    String.raw`${ORDER}(?:ignore|disregard|override|bypass|forget|drop|change|overlook|set aside|discard|abandon|do not follow|don't follow|stop following|delete|erase|neglect|skip)(?: about)? ${WHATEVER}(?:${EARLIER}) ${WHATEVER}${ORDERS}\b`,
  ),
  sign(
    'override',
    String.raw`${ORDER}(?:ignore|disregard|forget) (?:about )?(?:all|everything|anything|what(?:ever)?)(?:[,.!]| (?:that|which|you|i|we|of|before|above|else|said|written|the (?:above|rest|text|documents|articles|instructions|rules|context)) ?)|\bforget (?:about )?everything,? (?:and|but) (?:just |only )?(?:tell|say|write|output)\b`,
  ),
  sign('override', String.raw`${ORDER}(?:ignore|disregard|forget) (?:the |all )?(?:above|previous|preceding)\b`),
  sign(
    'override',
    String.raw`\byour (?:new )?(?:task|instruction|prompt)s? (?:is|are) now\b|\bnew (?:task|instruction|prompt)s? (?:now )?follow|\bnew tasks?: |\bhere (?:is|are) your new (?:task|instruction)s?|\b(?:focus|concentrate) on your (?:new )?task`,
  ),
  sign(
    'override',
    String.raw`\b(?:leave|put|remove) all (?:of )?(?:the )?previous (?:information|tasks?|instructions)\b`,
  ),
  sign(
    'identity',
    String.raw`\byou (?:are|'re|were) (?:now |no longer |also )?(?:an? |the |just an? )?(?:\w+ ){0,3}${MODEL}\b(?! (?:user|enthusiast|expert|researcher|company|engineer|startup|customer))`,
  ),
  sign('identity', String.raw`\bas an? (?:\w+ ){0,2}${MODEL}, (?:you|your)\b`),
  sign(
    'identity',
    String.raw`${ORDER}(?:pretend|imagine|assume|suppose)(?: that)? (?:to be|you are|you're|you were) an? (?:\w+ ){0,3}${MODEL}\b`,
  ),
  sign(
    'identity',
    String.raw`\b(?:from now on|starting now|henceforth),? (?:you|your|act|respond|answer|reply|speak)\b`,
  ),
  sign(
    'identity',
    String.raw`\bi want you to (?:act|pretend|behave|respond|answer|reply|roleplay|play)\b|${ORDER}act as (?:an?|the|if you)\b|\byou are role-?playing\b|\byou,? as an? (?:\w+ ){0,2}${MODEL}\b`,
  ),
  sign(
    'identity',
    String.raw`(?:^|[.!:;] )now you are\b|\byou are now (?:in|dan|an? unrestricted|free of|operating|running|the system|administrator|root)\b`,
  ),
  sign(
    'identity',
    String.raw`\b(?:developer|debug|maintenance|god|dan|jailbreak|admin(?:istrator)?|unrestricted) mode (?:is )?(?:now )?(?:enabled|activated|engaged|on)\b|\b(?:enter|activate|enable|switch to|you are (?:now )?in) (?:developer|debug|maintenance|god|dan|jailbreak|admin|unrestricted) mode\b`,
  ),
  sign(
    'secrets',
    String.raw`${ORDER}(?:can you |could you |will you )?${SHOWING} (?:me |us |out |back |again )*${WHATEVER}${SECRETS}\b`,
  ),
  sign(
    'secrets',
    String.raw`\b(?:what|which) (?:is|are|was|were) your (?:\w+ )?(?:system prompt|instructions|prompt|initial prompt)\b|\byour (?:system|initial|hidden|starting) (?:prompts?|messages?|instructions|configuration)\b|\brepeat after me\b|\bwhat were you told before\b|\bwritten at the beginning of this prompt\b`,
  ),
  sign(
    'shaping',
    String.raw`(?:${ORDER}|\b(?:and|or|then) )${SHAPING} (?:.{0,200} )?(?:in|to|of|into|with|from|for|at the (?:start|end|beginning|top|bottom) of)? ?your ${ANSWER}(?:'s?)?\b`,
  ),
  sign(
    'shaping',
    String.raw`\bin your ${ANSWER}(?:,| to (?:the|this) (?:user|question|query)) ?(?:please )?(?:add|include|mention|suggest|tease|say|recommend|promote|use|write|state|claim|link|tell|refer|never|always|do not|don't)?`,
  ),
  sign(
    'shaping',
    String.raw`${ORDER}(?:only |just |always |never )?(?:respond|reply|answer|output|print|say)(?: to (?:the user|this|all questions|every question))? (?:only|just|exactly|solely|nothing but|always|in json|in base64|with (?:only|the (?:word|text|phrase|following)|exactly))\b`,
  ),
  sign('shaping', String.raw`${ORDER}(?:only|just) (?:respond|reply|answer|output|print) (?:with|in|to)\b`),
  sign(
    'shaping',
    String.raw`${ORDER}(?:do not|don't|never) (?:answer|respond to|mention|reveal|disclose|tell|summari[sz]e|cite|use|quote|look in|refer to|say) ${WHATEVER}(?:the |this |these |any )?(?:users?|questions?|instructions?|prompts?|passages?|documents? provided|injection|hidden text|query)\b`,
  ),
  sign(
    'shaping',
    String.raw`${ORDER}(?:tell|inform|advise|warn|instruct|convince|persuade|direct|ask|urge|notify|remind|encourage|recommend to|redirect|refer) the (?:user|reader of this summary|human)s?\b`,
  ),
  sign(
    'shaping',
    String.raw`${ORDER}(?:answer|respond to|reply to) the following (?:question|prompt|query)\b|\bbegin your (?:answer|response|reply) with\b|\bcomplete this sentence\b|\bfrom your own knowledge\b.{0,20}\bnot\b|\bby your own knowledge\b`,
  ),
  sign(
    'addressing',
    String.raw`(?:^|[.!?"(\[] ?|- ?)(?:dear|hello|hallo|hi|hey|attention|attn|note (?:to|for)|notice to|message (?:to|for)|instructions? (?:to|for)|important (?:for|to)|to)[:,]? (?:all |any |every |the |future )?(?:\w+ )?${MODEL}(?:s|es)?\b(?: (?:reading|processing|summari[sz]ing|that (?:reads?|is reading)|who|which|parsing|scanning|crawling|indexing|analy[sz]ing)\b|[,:!.-])`,
  ),
  sign(
    'shaping',
    String.raw`(?:^|[.!:] |\bstop ?[-:] ?)(?:now,? )(?:please )?(?:write|create|generate|compose|produce|output|print)(?: me| us)? (?:an?|the|some) (?:\w+ ){0,2}${WORK}\b|^\W*stop ?[-:] ?(?:write|say|output|print)\b`,
  ),
  sign(
    'addressing',
    String.raw`\bif you(?:'re| are) (?:an? |the )?(?:\w+ ){0,2}${MODEL}(?:,| (?:reading|processing|summari[sz]ing|and|or|then|please|you|that)\b)`,
  ),
  sign(
    'addressing',
    String.raw`^\W*(?:ai|llm|assistant|model|chat ?gpt|gpt|claude|gemini|copilot) ?(?:instructions?|note|notice|directive|override)? ?: ?(?:you|please|do|ignore|say|write|answer|respond|include|always|never|from|when|if)\b`,
  ),
  sign(
    'addressing',
    String.raw`\bwhen (?:you )?(?:summari[sz]e|summari[sz]ing|answering|quoting|citing|asked about) (?:this|the|about)? ?(?:article|page|document|text|passage|story|questions?)[^.]*,? (?:you must|you should|always|please|say|state|include|mention|do not|never)\b`,
  ),
  sign(
    'override',
    String.raw`\b(?:ignore|disregard|forget) (?:all |any )?(?:of )?(?:the |your |my )?(?:previous|prior|above|preceding|earlier) (?:instructions|prompts|orders|directions|commands)\b|\bdisregard(?:ing)? the (?:articles|documents|context|passages)\b|\binformation in the prompt\b`,
  ),
  sign(
    'shaping',
    String.raw`^\W*(?:(?:additional|new|important|special|hidden|secret) )?instructions? ?[-:] ?\w|\binstruction ?: ?\w|^\W*(?:say|state|claim|declare) that \w|^\W*pretend (?:that )?you (?:are|can|were|have)\b`,
  ),
  sign(
    'addressing',
    String.raw`\b(?:need|want) your help (?:now )?(?:with|on) (?:the following|another|this)\b|\bhelp me (?:now )?with (?:the following|another) (?:task|question)\b|\bwhen were you trained\b|\byou (?:are|were) not supposed to tell me\b`,
  ),
]
