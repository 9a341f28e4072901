import type { VerifiableEvidence } from '../../../../src/domain/verify/verifiable-evidence.ts'

/** Passages of invented articles from an invented country. Published on a Wednesday. */
export const EVIDENCE: ReadonlyMap<number, VerifiableEvidence> = new Map([
  [
    1,
    {
      title: 'Dorn bridge to close for repairs',
      siteName: 'Dorn Valley Gazette',
      byline: ['Lena Marsh'],
      publishedAt: '2026-03-18T08:00:00.000Z',
      text: 'The Dorn bridge, which has not been inspected since 2019, will close on Monday for at least six weeks, Mayor Ana Ruiz said. “We cannot wait for another winter,” she told reporters. More than 1,200 vehicles cross it every day, according to the Calvera Roads Agency. The repairs will cost 4.2 million crowns, of which the government in Port Calvera pays 40 per cent.',
    },
  ],
  [
    2,
    {
      title: 'Ferry strike ends after three days',
      siteName: 'Calvera Post',
      publishedAt: '2026-03-18T17:30:00.000Z',
      text: 'Ferry workers voted 212–87 to end a three-day strike on Tuesday. Tomas Velk, 45, who leads the Union of Harbour Workers (UHW), denied that the company had paid anybody to return. Oskar Lind, the chief executive of Norland Ferries, said ticket sales fell by a third, to £1.2m, in February. He did not say whether fares would rise. “Nobody was threatened,” Mr Velk said.',
    },
  ],
  [
    3,
    {
      title: 'Storm Ilse kills twelve',
      siteName: 'Calvera Post',
      publishedAt: '2026-03-18T06:00:00.000Z',
      text: 'Storm Ilse killed twelve people and injured 40 on the north coast yesterday, the interior ministry said. Two fishing boats are still missing. Winds reached 140 km/h in Varnhaven, where the hospital lost power between 9pm and 11:30pm. Police arrested a 31-year-old man who allegedly looted a pharmacy. If the dam at Sel holds, 3,000 residents may return home on 21 March.',
    },
  ],
  [
    4,
    {
      title: 'Reva beat Sel to reach the final',
      publishedAt: '2026-03-18T06:00:00.000Z',
      text: 'FC Reva beat Sel Rovers 2-1 in the semi-final on 16 March. Mika Adan scored twice before half-time; Jon Brask replied from the penalty spot in the 78th minute. Coach Irma Thule called it “the best night of my career”. Reva will meet Varnhaven or Port Calvera United in the final, the club’s first since 1998.',
    },
  ],
])
