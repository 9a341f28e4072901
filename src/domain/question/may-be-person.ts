import { isPlaceOfKind } from '../text/place-names.ts'
import { personStrength } from './find-candidates.ts'

/** Words that bodies, firms and places have in their names, and people have not. */
const BODY_OR_PLACE = new RegExp(
  `\\b(?:${[
    'Philharmonic|Philharmonia|Orchestra|Symphony|Opera|Ballet|Choir|Ensemble|Quartet|Band|Theatre|Theater|Gallery|Library|Archives?|Festival|Trust|Foundation|Fund|Institute|Institution|Academy|Society|Federation|Confederation|Alliance|Coalition|Movement|Front|Congress|Parliament|Senate|Assembly|Cabinet|Government|Authority|Commission|Board|Bureau|Service|Services|Administration|Organi[sz]ation|Network|Forum|Tribunal|Secretariat|Treasury|Exchange|Chamber|Guild|Brigade|Army|Navy|Guard|Force|Forces|Regiment',
    'Airlines?|Airways|Air|Lines?|Ferries|Shipping|Railways?|Rail|Transport|Transit|Motors|Energy|Power|Electric|Gas|Oil|Petroleum|Mining|Steel|Foods?|Brewery|Pharma|Pharmaceuticals|Systems|Technologies|Technology|Labs|Laboratories|Software|Studios?|Pictures|Records|Entertainment|Media|Radio|Television|Press|Herald|Courier|Gazette|Tribune|Chronicle|Journal|Holdings?|Industries|Partners|Capital|Insurance|Bancorp|Stores|Sons|Brothers|Limited|Plc|PLC|LLC|GmbH|AG|AB|SA|FC|AFC|Rovers|Wanderers|Athletic|Rangers|Team',
    'Port|Harbour|Harbor|Airport|Station|Bridge|Tunnel|Island|Islands|Bay|Cape|Mount|Mountains?|Lake|Sea|Ocean|Valley|Coast|Beach|Forest|Falls|Fort|District|Province|Region|Republic|Kingdom|Village|Town|Square|Avenue|Tower|Stadium|Arena|Hall|Palace|Castle|Cathedral|Abbey|Prison|Clinic|Northern|Southern|Eastern|Western|Central|National|International|Royal|Federal|Metropolitan|Municipal',
  ].join('|')})\\b|&`,
)
/** Right before a name: people are not "the", and nothing happens in one. */
const BEFORE_NO_PERSON = /\b(?:the|in|near|outside|inside)\s+$/iu

/** Whether a full name can be a person's, as far as its words and how the texts use it show. */
export function mayBePerson(name: string, texts: readonly string[]): boolean {
  if (personStrength(name) < 1 || BODY_OR_PLACE.test(name) || isPlaceOfKind(name, 'state')) return false
  return !texts.some((text) =>
    text
      .split(name)
      .slice(0, -1)
      .some((before) => BEFORE_NO_PERSON.test(before)),
  )
}
