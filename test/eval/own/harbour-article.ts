/** An article of an invented country, with questions that it answers and questions on the same topic that it does not. */
export const ARTICLE = {
  externalId: 'harbour-strike',
  url: 'https://calveraherald.example/2026/10/port-almond-dockers-end-strike',
  title: 'Dockers in Port Almond end strike after eleven days',
  siteName: 'Calvera Herald',
  publishedAt: '2026-10-14T18:20:00.000Z',
  text: `Dockers at the port of Port Almond returned to work on Wednesday morning, ending a strike of eleven days that had stopped nearly all container traffic in and out of Calvera.

The Harbour Workers' Union and the port operator, Almond Terminals, signed an agreement shortly before midnight on 13 October. It raises wages by 7.5 per cent over two years and guarantees that no jobs will be lost to the new automatic cranes before 2030.

“Nobody won everything, but everybody can live with it,” said the union's chairwoman, Petra Hallin, after the last round of talks at the Customs House. The talks were led by a former labour judge, Anselm Korda, whom the government had appointed as mediator a week earlier.

Some 2,300 dockers had walked out on 3 October after Almond Terminals announced that it would replace 18 of its 31 manned cranes. The company said at the time that the machines were needed to keep up with the port of Lowmere, which handles a third more containers.

During the strike 46 ships waited in the Gulf of Sarn or were sent on to Lowmere. The Calvera Chamber of Commerce put the damage to the economy at 210 million crowns. Supermarkets in the capital had begun to ration imported fruit and coffee.

The strike was the longest in the port since 1987, when dockers stayed away for nineteen days over the introduction of night shifts.

Almond Terminals' chief executive, Rolf Estevan, said it would take until the end of the month to clear the backlog. “We will work around the clock, and we will pay for it,” he said. Crews will be offered double pay on Sundays.

Transport Minister Oren Vashti welcomed the agreement and ruled out a law that would limit strikes in ports, which had been demanded by the Freight Forwarders' League. The union's members still have to approve the agreement in a vote on 28 October.`,
} as const

/** A question, and what the quote has to contain. */
export const ANSWERED: readonly (readonly [question: string, answer: string])[] = [
  ['How long did the strike last?', 'eleven days'],
  ['Who is the chairwoman of the Harbour Workers’ Union?', 'Petra Hallin'],
  ['When was the agreement signed?', '13 October'],
  ['By how much will wages rise?', '7.5 per cent'],
  ['How many dockers went on strike?', '2,300'],
  ['Who was the mediator in the talks?', 'Anselm Korda'],
  ['Where did the last round of talks take place?', 'Customs House'],
  ['How many cranes does Almond Terminals want to replace?', '18'],
  ['How many ships had to wait during the strike?', '46'],
  ['How much did the strike cost the economy?', '210 million crowns'],
  ['When was the last strike that was longer than this one?', '1987'],
  ['Who is the head of Almond Terminals?', 'Rolf Estevan'],
  ['What will crews be paid on Sundays?', 'double pay'],
  ['When will union members vote on the deal?', '28 October'],
]

/** Plausible questions on the same matter that the article is silent on. */
export const UNANSWERED: readonly string[] = [
  'How old is Petra Hallin?',
  'What is the name of the mayor of Port Almond?',
  'How many dockers were arrested during the strike?',
  'Who owns Almond Terminals?',
  'Which shipping companies sued the union?',
  'How many containers did the port handle last year?',
]
