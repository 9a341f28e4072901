/** A report of our own writing, about 150 words with numbers, dates and number words in it. */
export const FERRY_REPORT = `The ferry Alma ran aground on a sandbank outside the harbour of Norwick on Tuesday evening with 212 people on board.

Three passengers were taken to hospital with light injuries, the coast guard said. The others stayed on the ship until the tide rose at about 23:40, when two tugs pulled it free.

"Nobody was in danger at any time," said Captain Ines Halloran, who has sailed the route since 14 March 2019. The shipping line put the damage at 1.4 million crowns, which its insurers are expected to cover.

The Alma is one of five ferries between Norwick and the island of Selm. It was built in 1998 and last overhauled in the spring. The line has cancelled all sailings until Friday while divers look at the hull, and will pay back the fares of travellers who can not wait.

The accident board has opened an inquiry. Its first findings are due within thirty days.`

/** What a site puts around its reports. */
export const SITE_HEAD = `Norwick Courier – your town every day

News Sport Weather Harbour Obituaries Classified

Sign in or subscribe from 9 crowns a month`

export const SITE_FOOT = `Follow the Courier and never miss a story from the coast

More from this section: Bakery on Mill Lane to close after 80 years | Council votes on parking | Ten walks for the autumn

All rights reserved. The Norwick Courier, 3 Quay Street.`

/** The report after one edit. */
export function edited(from: string, to: string): string {
  if (!FERRY_REPORT.includes(from)) throw new Error(`the report does not hold ${from}`)
  return FERRY_REPORT.replace(from, to)
}
