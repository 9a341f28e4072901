import type { DraftClaim } from '../../../../src/domain/claim.ts'
import { EVIDENCE } from './evidence.ts'

/** The sentences of the evidence, by what they are about. */
export const QUOTES = {
  closing:
    'The Dorn bridge, which has not been inspected since 2019, will close on Monday for at least six weeks, Mayor Ana Ruiz said.',
  winter: '“We cannot wait for another winter,” she told reporters.',
  traffic: 'More than 1,200 vehicles cross it every day, according to the Calvera Roads Agency.',
  cost: 'The repairs will cost 4.2 million crowns, of which the government in Port Calvera pays 40 per cent.',
  vote: 'Ferry workers voted 212–87 to end a three-day strike on Tuesday.',
  denial:
    'Tomas Velk, 45, who leads the Union of Harbour Workers (UHW), denied that the company had paid anybody to return.',
  sales:
    'Oskar Lind, the chief executive of Norland Ferries, said ticket sales fell by a third, to £1.2m, in February.',
  fares: 'He did not say whether fares would rise.',
  threats: '“Nobody was threatened,” Mr Velk said.',
  storm: 'Storm Ilse killed twelve people and injured 40 on the north coast yesterday, the interior ministry said.',
  boats: 'Two fishing boats are still missing.',
  winds: 'Winds reached 140 km/h in Varnhaven, where the hospital lost power between 9pm and 11:30pm.',
  arrest: 'Police arrested a 31-year-old man who allegedly looted a pharmacy.',
  dam: 'If the dam at Sel holds, 3,000 residents may return home on 21 March.',
  match: 'FC Reva beat Sel Rovers 2-1 in the semi-final on 16 March.',
  goals: 'Mika Adan scored twice before half-time; Jon Brask replied from the penalty spot in the 78th minute.',
  night: 'Coach Irma Thule called it “the best night of my career”.',
  final: 'Reva will meet Varnhaven or Port Calvera United in the final, the club’s first since 1998.',
} as const

export type QuoteName = keyof typeof QUOTES

/** A claim that quotes whole sentences of the evidence. */
export function draftOf(text: string, ...names: readonly QuoteName[]): DraftClaim {
  return quoting(text, ...names.map((name) => QUOTES[name]))
}

/** A claim that quotes these words, each from the passage that holds it. */
export function quoting(text: string, ...quotes: readonly string[]): DraftClaim {
  return { text, quotes: quotes.map((quote) => ({ passage: passageOf(quote), text: quote })) }
}

function passageOf(quote: string): number {
  return [...EVIDENCE].find(([, { text }]) => text.includes(quote))?.[0] ?? 0
}
