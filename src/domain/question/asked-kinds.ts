/** Nouns of questions whose answers are names of places, people and other things, as alternatives of a pattern. */
export const PLACES =
  'country|nation|city|town|village|state|continent|island|region|province|county|capital|location|place|venue|street|river|lake|sea|ocean|mountain|museum|airport|stadium|park|territory|district|hospital|school|university|bridge|port'
export const PEOPLE =
  'person|man|woman|people|president|minister|leader|chief|chair|chairman|chairwoman|head|director|mayor|governor|senator|king|queen|prince|princess|actor|actress|singer|rapper|artist|author|writer|player|coach|athlete|footballer|goalkeeper|captain|judge|lawyer|scientist|celebrity|politician|candidate|billionaire|host|spokesman|spokeswoman|councillor|official|star|founder|ceo'
export const NAMED =
  'company|firm|team|club|party|group|organisation|organization|agency|ministry|department|airline|bank|brand|retailer|manufacturer|newspaper|channel|network|film|movie|show|series|song|album|book|novel|game|band|award|prize|league|tournament|language|religion|product|vehicle|ship|satellite|planet|law|treaty|agreement|operator|union|committee|court|outlet|platform|app|website|publication'
