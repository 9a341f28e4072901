/** Sentences of invented articles, published on Wednesday 18 March 2026, and honest ways to tell them. */
export const PARAPHRASES: readonly { readonly source: string; readonly told: readonly string[] }[] = [
  {
    source:
      'A fire at a paper mill in Orvik on Tuesday killed three workers and injured 14 others, the county rescue service said.',
    told: [
      'Three workers were killed and 14 others injured in a fire at a paper mill in Orvik on Tuesday.',
      'A fire at a paper mill in Orvik killed three workers on 17 March.',
      'Three workers died in a fire at a paper mill in Orvik.',
      'According to the county rescue service, the fire in Orvik injured 14 other people.',
      'The Orvik paper mill fire left three workers dead and 14 others injured.',
    ],
  },
  {
    source:
      'The Lorn Transport Agency (LTA) will close the Greyrock tunnel for 18 months from 1 June, at a cost of €310 million.',
    told: [
      'The Greyrock tunnel will be closed for 18 months from 1 June.',
      'The LTA will close the Greyrock tunnel for 18 months from June 1, 2026.',
      'The closure of the Greyrock tunnel will cost €310m.',
      'The Greyrock tunnel will close on 1 June for 18 months, the Lorn Transport Agency said.',
      'Closing the Greyrock tunnel will cost 310 million euros.',
    ],
  },
  {
    source:
      'More than 2,400 nurses in the Tey valley walked out on Monday over pay, and 11 hospitals postponed operations.',
    told: [
      'Over 2,400 nurses in the Tey valley walked out on Monday, 16 March, over pay.',
      'Eleven hospitals postponed operations after nurses in the Tey valley walked out over pay.',
      'At least 2,400 nurses walked out over pay in the Tey valley on Monday.',
      'Operations were postponed by 11 hospitals.',
      'More than 2400 nurses in the Tey valley went on strike on Monday over pay.',
    ],
  },
  {
    source:
      'Hilde Brandt, the founder of the software firm Kelpwork, was elected mayor of Lorn on Sunday with 54.2 per cent of the vote.',
    told: [
      'Hilde Brandt was elected mayor of Lorn on Sunday.',
      'Hilde Brandt is the founder of the software firm Kelpwork.',
      'On Sunday, 15 March, Hilde Brandt was elected mayor of Lorn with 54.2% of the vote.',
      'The new mayor of Lorn is Hilde Brandt, the founder of Kelpwork.',
    ],
  },
  {
    source:
      'Kelpwork said it would cut 900 of its 6,500 jobs after revenue fell 8 per cent to $1.9 billion in the last quarter.',
    told: [
      'Kelpwork will cut 900 of its 6,500 jobs.',
      'Kelpwork said it will cut 900 jobs.',
      'Kelpwork plans to cut 900 jobs after its revenue fell by 8% to $1.9bn in the last quarter.',
      'Revenue at Kelpwork fell 8 percent to $1.9 billion in the last quarter.',
    ],
  },
  {
    source:
      'Researchers at the University of Lorn found that children who slept fewer than eight hours scored 12 per cent lower in tests.',
    told: [
      'Children who slept fewer than eight hours scored 12% lower in tests, researchers at the University of Lorn found.',
      'Researchers at the University of Lorn found that children who sleep less than eight hours score 12 percent lower in tests.',
      'According to researchers at the University of Lorn, children who slept fewer than 8 hours scored 12% lower in tests.',
    ],
  },
  {
    source: 'The court in Marl sentenced former banker Rasmus Holt to seven years in prison for fraud on 12 March.',
    told: [
      'Rasmus Holt, a former banker, was sentenced to seven years in prison for fraud.',
      'Former banker Rasmus Holt was sentenced by the court in Marl to 7 years in prison.',
      'A court in Marl sentenced Rasmus Holt to seven years in prison for fraud on Thursday, 12 March 2026.',
      'Rasmus Holt was jailed for seven years for fraud.',
    ],
  },
  {
    source:
      '“The river will not wait for us,” said Environment Minister Solveig Aune, who promised 45 million crowns for new dykes by 2029.',
    told: [
      'Environment Minister Solveig Aune promised 45 million crowns for new dykes by 2029.',
      'Solveig Aune, the environment minister, said: “The river will not wait for us.”',
      'Solveig Aune promised 45m crowns for dykes.',
      'The minister said “the river will not wait for us”.',
    ],
  },
  {
    source: 'Tey Rovers beat Orvik City 4-2 on Saturday to win the Northern Cup for the first time since 1987.',
    told: [
      'Tey Rovers won the Northern Cup on Saturday.',
      'Tey Rovers won the Northern Cup for the first time since 1987.',
      'Orvik City were beaten 4–2 by Tey Rovers on Saturday.',
      'Tey Rovers defeated Orvik City 4-2.',
      'Orvik City lost 4-2 to Tey Rovers.',
    ],
  },
  {
    source: 'Parliament approved the budget by 61 votes to 58 late on Thursday, despite protests by farmers.',
    told: [
      'Parliament approved the budget by 61 votes to 58.',
      'The budget was approved by parliament on Thursday by 61 votes to 58.',
      'Despite protests by farmers, parliament approved the budget.',
      'Parliament passed the budget by 61 votes to 58 on Thursday, 12 March.',
    ],
  },
  {
    source:
      'The central bank kept its key rate at 3.25 per cent on Wednesday, saying that inflation may rise again before the summer.',
    told: [
      'The central bank kept its key rate at 3.25%.',
      'The central bank left its key rate at 3.25 percent on Wednesday.',
      'The central bank said inflation may rise again before the summer.',
      'The key rate was kept at 3.25 per cent by the central bank.',
      'Inflation could rise again before the summer, according to the central bank.',
    ],
  },
  {
    source:
      'Police have not found the two paintings stolen from the Marl museum in November, and a reward of 20,000 crowns is offered.',
    told: [
      'The two paintings stolen from the Marl museum in November have not been found.',
      'Police have not found the two paintings that were stolen from the Marl museum.',
      'A reward of 20,000 crowns is offered for the paintings stolen from the Marl museum.',
      'Two paintings were stolen from the Marl museum in November.',
    ],
  },
  {
    source: 'The satellite, built by Norrsat and launched from Tey in 2021, stopped sending signals yesterday.',
    told: [
      'The satellite stopped sending signals on 17 March.',
      'The satellite was built by Norrsat and launched from Tey in 2021.',
      'Norrsat built the satellite.',
      'The satellite launched in 2021 stopped sending signals.',
    ],
  },
  {
    source: 'If the strike goes ahead, 300 trains will be cancelled on Friday, the railway said.',
    told: [
      'The railway said 300 trains will be cancelled on Friday if the strike goes ahead.',
      'A strike could cancel 300 trains on Friday.',
      'If the strike goes ahead on Friday, 300 trains will be cancelled.',
    ],
  },
  {
    source: 'Vaccination of 1.1 million sheep against the Tey fever began last week; no people have fallen ill.',
    told: [
      'The vaccination of 1.1 million sheep against the Tey fever began last week.',
      'No people have fallen ill with the Tey fever.',
      '1.1m sheep are being vaccinated against the Tey fever.',
      'Vaccination of 1,100,000 sheep started last week.',
    ],
  },

  {
    source:
      'Heavy rain washed away two bridges near Sundal on Sunday night, cutting off about 600 residents, the municipality said. Helicopters brought food and medicine on Monday.',
    told: [
      'About 600 residents were cut off after heavy rain washed away two bridges near Sundal.',
      'Two bridges near Sundal were washed away by heavy rain on Sunday night.',
      'Roughly 600 people were cut off, according to the municipality.',
    ],
  },
  {
    source:
      'Airline Polaris has ordered 24 aircraft from Wexel in a deal worth $3.4 billion, its chief executive Marta Lien told reporters in Brann. The first will be delivered in 2028.',
    told: [
      'Polaris ordered 24 aircraft from Wexel for $3.4 billion.',
      'Polaris has ordered 24 planes from Wexel in a deal worth $3.4bn.',
      'The first aircraft will be delivered in 2028.',
      'Marta Lien is the chief executive of Polaris.',
      'According to CEO Marta Lien, Polaris has ordered 24 aircraft from Wexel, and the first will be delivered in 2028.',
    ],
  },
  {
    source:
      'The health ministry reported 1,340 cases of dengue in the first ten weeks of the year, up from 410 a year earlier. Most patients live in the south.',
    told: [
      'The health ministry reported 1,340 dengue cases in the first ten weeks of the year.',
      'Dengue cases rose to 1,340 from 410 a year earlier.',
      'Most patients live in the south.',
      '1,340 cases of dengue were reported in the first 10 weeks of the year, compared with 410 a year earlier.',
    ],
  },
  {
    source:
      'Judge Paula Renn ruled that the city must pay €2 million to the family of a cyclist who died at an unmarked crossing in 2022.',
    told: [
      'Judge Paula Renn ruled that the city must pay €2 million to the family of a cyclist.',
      'The city must pay 2 million euros to the family of a cyclist who died in 2022, a judge ruled.',
      'A cyclist died at an unmarked crossing in 2022.',
    ],
  },
  {
    source:
      'Scientists have discovered a new species of frog, no larger than a fingernail, in the cloud forest above Quelo.',
    told: [
      'A new species of frog has been discovered in the cloud forest above Quelo.',
      'Scientists discovered a new frog species in the cloud forest above Quelo.',
      'The new frog species is no larger than a fingernail and was found in the cloud forest above Quelo.',
    ],
  },
  {
    source: 'The ceasefire between the two groups took effect at midnight but was broken within hours, witnesses said.',
    told: [
      'The ceasefire took effect at midnight.',
      'The ceasefire was broken within hours, witnesses said.',
      'A ceasefire between the two groups took effect at midnight but was broken within hours.',
    ],
  },
  {
    source: 'Singer Ada Moor cancelled her concert in Brann on Friday because of illness; tickets will be refunded.',
    told: [
      'Ada Moor cancelled her concert in Brann because of illness.',
      'Tickets will be refunded.',
      'The singer Ada Moor cancelled Friday’s concert in Brann due to illness.',
      'Ada Moor’s concert in Brann was cancelled because of illness.',
    ],
  },
  {
    source:
      'Police say the driver, 52, was not drunk when his lorry left the road near Fjell and hit a bus shelter, killing a woman.',
    told: [
      'Police say the driver, 52, was not drunk.',
      'A woman was killed when a lorry left the road near Fjell and hit a bus shelter.',
      'The 52-year-old driver was not drunk, according to police.',
      'The truck hit a bus shelter near Fjell and killed a woman.',
    ],
  },
]
