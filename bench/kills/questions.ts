/** What the made-up articles tell of. */
export const QUESTIONS: readonly string[] = [
  'What did the city council in Port Almond approve?',
  'How much does the new flood barrier in Lowmere cost?',
  'Who said the vaccination campaign in Brennick was postponed?',
  'How many votes were cast for the tax on river freight in Ostley?',
  'Which ministry cancelled wages for bus drivers in Velling?',
]
