import type { Report } from './open-newsroom.ts'

/** Invented news from an invented country. */
export const BRIDGE: Report = {
  title: 'Norwick harbour bridge shut after crack is found',
  text: 'The harbour bridge in Norwick was shut on Thursday after inspectors found a crack in its northern pillar, the transport ministry said.\n\nTransport minister Edda Halvorsen said the bridge would stay shut for nine days. About 21,000 cars cross it every day.\n\nTwo ferries will carry passengers between Customs Quay and the northern bank.',
}

export const BRIDGE_ELSEWHERE: Report = {
  title: 'Crack in pillar closes Norwick harbour bridge',
  text: 'Inspectors found a crack in the northern pillar of the harbour bridge in Norwick, and the transport ministry shut it on Thursday.\n\nMinister Edda Halvorsen told reporters that the closure would last nine days. Ferries are to carry passengers to the northern bank.',
}

export const BRIDGE_NEXT_DAY: Report = {
  title: 'Second crack found in Norwick harbour bridge',
  text: 'Engineers have found a second crack in the harbour bridge in Norwick, this time in the southern pillar, chief engineer Tomas Ferreby said on Friday.\n\nRepairs will cost 14 million crowns and take until Christmas, Ferreby said. The bridge in Norwick was shut on Thursday after inspectors found a crack in its northern pillar.',
}

export const OLIVES: Report = {
  title: 'Olive growers in Tessaly expect a record harvest',
  text: 'Olive growers in Tessaly expect to harvest 84,000 tonnes this winter, the largest crop since records began in 1951.\n\nThe growers’ union said prices could fall by a tenth. “We have too few presses for so much fruit,” said Ilse Maron, who farms near Lake Tess.',
}

export const CHESS: Report = {
  title: 'Schoolgirl beats chess champion in Port Almond',
  text: 'A schoolgirl of 13 beat the national chess champion in Port Almond on Thursday in 41 moves.\n\nRuna Castell, who learned the game from her grandfather, gave up a rook to win. The champion, Viktor Amsel, called her last ten moves “the best I have seen this year”.',
}

export const HOSPITAL: Report = {
  title: 'Kestrel Valley hospital opens children’s ward',
  text: 'The hospital in Kestrel Valley opened a children’s ward with 36 beds on Thursday.\n\nThe ward cost 9.5 million crowns, half of it given by the Lindqvist foundation. Its head physician, Doctor Amara Weld, said waiting times would be halved.',
}

export const LIGHTHOUSE: Report = {
  title: 'Lighthouse keeper of Grey Skerry retires after 40 years',
  text: 'The last lighthouse keeper of the islands, Oskar Brandal, retired on Saturday after 40 years on Grey Skerry.\n\nThe lamp will be run by a computer in Tessaly. Brandal said he would miss the storms, but not the stairs.',
}
