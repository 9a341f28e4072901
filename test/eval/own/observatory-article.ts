/** A second article of the invented country, with details that only one sentence tells. */
export const OBSERVATORY = `The observatory on Mount Kerren will reopen on 6 November after a fire destroyed its dome two and a half years ago, the University of Lowmere said on Tuesday.

The blaze broke out on 21 April 2024 when a welder's spark set insulation alight. Nobody was hurt, but the main mirror, which measures 2.4 metres across, cracked in the heat and had to be cast again by a glassworks in Tolmin.

Rebuilding cost 34 million crowns, nine million more than planned. The government paid half of it; the rest came from the insurance and from some 6,200 private donors, among them the crew of a fishing boat that is guided home by the observatory's lamp.

“We lost two winters of clear nights, but we gained an instrument that sees four times as far,” said the director, Ilse Marrant. Her predecessor, Tomas Brill, resigned a month after the fire when an inquiry found that the sprinklers had been switched off.

The new dome weighs 48 tonnes and turns on rails, driven by six electric motors. It was built by the shipyard Halvorsen & Daughters, which had never made one before. Its chief engineer, Ruta Lind, said that a dome was “a ship upside down”.

First of all the telescope will look for small bodies beyond Neptune. A team of eleven astronomers from three countries has been given the first forty nights. Schools can visit on Thursdays from January on; admission is free for children under fourteen.

Villagers in Kerren had objected to a new road to the summit, and the council rejected it in March by seven votes to four. Material was therefore carried up by cable car, which delayed the work by five months.`

/** A question, and what the quote has to contain. */
export const OBSERVATORY_ANSWERED: readonly (readonly [question: string, answer: string])[] = [
  ['When will the observatory reopen?', '6 November'],
  ['When did the fire break out?', '21 April 2024'],
  ['What caused the fire?', "a welder's spark"],
  ['How wide is the main mirror?', '2.4 metres'],
  ['How much did the rebuilding cost?', '34 million crowns'],
  ['How many private donors gave money?', '6,200'],
  ['Who is the director of the observatory?', 'Ilse Marrant'],
  ['Why did Tomas Brill resign?', 'sprinklers had been switched off'],
  ['How heavy is the new dome?', '48 tonnes'],
  ['Which company built the dome?', 'Halvorsen & Daughters'],
  ['What will the telescope look for first?', 'small bodies beyond Neptune'],
  ['How many astronomers are in the team?', 'eleven'],
  ['On which day can schools visit?', 'Thursdays'],
  ['Why was the work delayed?', 'cable car'],
]

/** Plausible questions on the same matter that the article is silent on. */
export const OBSERVATORY_UNANSWERED: readonly string[] = [
  'How old is Ilse Marrant?',
  'Who discovered Neptune?',
  'How much does a ticket for adults cost?',
  'How many people were injured in the earthquake?',
  'What is the name of the fishing boat?',
  'Which university does Ruta Lind teach at?',
]
