/** What a claim makes of a whole sentence that it quotes rightly: by what is wrong, the sentence and the claims. */
export const LIES_ON_TRUE_QUOTES: Readonly<Record<string, readonly (readonly [source: string, ...lies: string[]])[]>> =
  {
    'a number that no rule of digits reads': [
      [
        'The parish voted for new benches in Tey.',
        'The parish voted for ⑦ new benches in Tey.',
        'The parish voted for ⁷⁷ new benches in Tey.',
        'The parish voted for Ⅶ new benches in Tey.',
        'The parish voted for 七 new benches in Tey.',
        'The parish voted for sieben new benches in Tey.',
        'The parish voted for cinquante new benches in Tey.',
        'The parish voted for fourty new benches in Tey.',
        'The parish voted for f\u0456fty new benches in Tey.',
        'The parish voted for a quadrillion new benches in Tey.',
        'The parish voted for a gross of new benches in Tey.',
        'The parish voted for a score of new benches in Tey.',
        'The parish voted for a pair of new benches in Tey.',
        'The parish voted for both new benches in Tey.',
        'The parish voted for several new benches in Tey.',
        'A quarter of the parish voted for new benches in Tey.',
        'A third of the parish voted for new benches in Tey.',
      ],
      ['The parish voted for 10 new benches in Tey.', 'The parish voted for 10⁶ new benches in Tey.'],
    ],
    'a rate, a unit or an age that the source does not give': [
      ['The bakery makes 700 rolls in Orvik.', 'The bakery makes 700 rolls an hour in Orvik.'],
      ['The fine was 800 crowns for the crew.', 'The fine was 800 crowns per person for the crew.'],
      ['The boat sold 60 lbs of crab on the quay.', 'The boat sold £60 of crab on the quay.'],
      ['The club owes 6m to the town.', 'The club owes 6 metres to the town.'],
      ['The weavery in Tey has 60 looms, Hilde Brandt said.', 'Hilde Brandt, 60, said the weavery in Tey has looms.'],
      ['Hilde Brandt spent 60 years at the weavery.', 'Hilde Brandt, 60, was at the weavery.'],
      ['Rents rose by 30 per cent in Orvik.', 'Rents rose to 30 per cent in Orvik.'],
      [
        'Rents rose to 30 per cent in Orvik.',
        'Rents rose by 30 per cent in Orvik.',
        'Rents rose 30 per cent in Orvik.',
      ],
    ],
    'a time that the source does not give': [
      [
        'The mill opened in Orvik.',
        'The mill opened in Orvik at christmas.',
        'The mill opened in Orvik in january.',
        'The mill opened in Orvik a decade ago.',
        'The mill opened in Orvik an hour ago.',
        'The mill opened in Orvik a year ago.',
        'The mill opened in Orvik recently.',
      ],
      ['The mill has stood in Orvik for a year.', 'The mill stood in Orvik a year ago.'],
    ],
    'a name made of nothing or of a small word': [
      [
        'The envoy met the bishop in Orvik.',
        'The envoy met the bishop rasmus holt in Orvik.',
        'The envoy met the bishop @rasmusholt in Orvik.',
        'The envoy met the bishop from russia in Orvik.',
        'Orchid met the bishop in Orvik.',
      ],
      ['The orange crop was praised by the bishop.', 'The orange crop was praised by Orange.'],
      ['The chinks in the hull grew in the storm.', 'China grew in the storm.'],
      ['The harrowing tale moved the town.', 'Harris moved the town.'],
    ],
    'a quotation in unusual signs': [
      [
        'Hilde Brandt met Rasmus Holt in Orvik.',
        'Hilde Brandt told Rasmus Holt in Orvik ❝you coward❞.',
        'Hilde Brandt told Rasmus Holt in Orvik 〈you coward〉.',
        'Hilde Brandt told Rasmus Holt in Orvik: you are a coward.',
      ],
      ['Hilde Brandt said the scheme was sound.', 'Hilde Brandt said: *the scheme is a swindle.*'],
      ['The parish voted for new benches in Tey.', 'The parish voted for *new benches* in Tey.'],
    ],
    'more than the source says': [
      [
        'The envoy met the bishop in Orvik on Tuesday.',
        'The envoy murdered the bishop in Orvik on Tuesday.',
        'The corrupt envoy met the bishop in Orvik on Tuesday.',
        'The envoy met the bishop in Orvik on Tuesday and resigned.',
        'The envoy met the bishop in Orvik on Tuesday and was later arrested for fraud.',
        'The envoy met the bishop in Orvik on Tuesday because he was bribed.',
      ],
    ],
    'a number or date of something else': [
      [
        'The landslide in Tey buried 50 barns, injured 16 people and killed 4 goats, police said.',
        'The landslide in Tey killed 16 people, police said.',
        'In the landslide in Tey, 16 goats were killed, police said.',
        'The landslide in Tey buried 16 barns, police said.',
      ],
      [
        'Sales rose 12% to 40 million crowns while costs fell 3% to 9 million crowns, the mill said.',
        'Sales fell 3% to 9 million crowns, the mill said.',
        'Costs rose 12% to 40 million crowns, the mill said.',
      ],
      [
        'The siege began on 4 May and ended on 11 May, the museum says.',
        'The siege ended on 4 May, the museum says.',
        'The siege began on 11 May, the museum says.',
      ],
    ],
    'who did it turned into whom it was done to': [
      [
        'Hilde Brandt was attacked by Rasmus Holt outside the inn.',
        'Hilde Brandt attacked Rasmus Holt outside the inn.',
      ],
      ['Hilde Brandt sued Rasmus Holt over the weavery.', 'Hilde Brandt was sued by Rasmus Holt over the weavery.'],
      ['The thief who robbed the vicar of Tey was jailed.', 'The vicar of Tey was jailed.'],
      ['The brother of Hilde Brandt was convicted of arson.', 'Hilde Brandt was convicted of arson.'],
      ['Hilde Brandt’s brother was convicted of arson.', 'Hilde Brandt was convicted of arson.'],
    ],
    'a denial or a limit left out': [
      ['Few farmers back the plan for the dyke.', 'Farmers back the plan for the dyke.'],
      ['The vicar hardly knew the builder, she said.', 'The vicar knew the builder, she said.'],
      ['The committee disapproved of the plan for the dyke.', 'The committee approved of the plan for the dyke.'],
      ['The weavery stopped making sails in Tey.', 'The weavery is making sails in Tey.'],
      ['The town cancelled the fair in the park.', 'The town held the fair in the park.'],
      ['Had the dyke broken, 80 people in Tey would have drowned.', '80 people in Tey drowned.'],
      ['Should the dyke break, 80 people in Tey drown.', '80 people in Tey drown.'],
      ['The tunnel is due to open in Orvik on 20 March.', 'The tunnel opened in Orvik on 20 March.'],
      ['Is the dyke broken for good? Engineers in Tey are checking.', 'The dyke is broken for good.'],
      ['Only guests over 70 may use the lift.', 'Guests may use the lift.'],
    ],
    'what somebody said told as a fact or put into another mouth': [
      ['Rasmus Holt said the dyke is safe for the town.', 'The dyke is safe for the town.'],
      ['“The dyke is safe for the town,” Rasmus Holt lied.', 'The dyke is safe for the town.'],
      ['Rasmus Holt joked that the dyke is made of cheese.', 'The dyke is made of cheese.'],
      ['Engineers rejected the idea that the dyke is broken.', 'The dyke is broken.'],
      ['In the film, the dyke is blown up by rebels from Tey.', 'The dyke is blown up by rebels from Tey.'],
      [
        'Rasmus Holt said the dyke is safe for the town. Hilde Brandt was in the room.',
        'In the view of Hilde Brandt the dyke is safe for the town.',
        'Hilde Brandt believes the dyke is safe for the town.',
        'Hilde Brandt: the dyke is safe for the town.',
      ],
      ['“It is quite safe,” Rasmus Holt said, but Hilde Brandt disagreed.', 'Hilde Brandt said “it is quite safe”.'],
    ],
  }

/** Claims that join what two articles say into what neither says. */
export const MIXED: readonly (readonly [one: string, other: string, claim: string])[] = [
  [
    'The landslide in Tey injured 16 people.',
    'The lockout at the port of Lorn began on 3 May.',
    'The lockout at the port of Lorn injured 16 people.',
  ],
  [
    'The landslide in Tey injured 16 people.',
    'The lockout at the port of Lorn began on 3 May.',
    'The landslide in Tey began on 3 May.',
  ],
  [
    'The landslide in Tey injured 16 people.',
    'Kelpwork dismissed 700 clerks in Orvik.',
    'The landslide in Tey injured 700 people.',
  ],
  [
    'Kelpwork hired 16 people in Lorn.',
    'Kelpwork dismissed 700 clerks in Orvik.',
    'Kelpwork dismissed 16 clerks in Orvik.',
  ],
  [
    'Hilde Brandt was elected mayor of Tey.',
    'Rasmus Holt was convicted of fraud in Lorn.',
    'Hilde Brandt was convicted of fraud in Lorn.',
  ],
  [
    'Hilde Brandt was elected mayor of Tey.',
    'Rasmus Holt was convicted of fraud in Lorn.',
    'Hilde Brandt, mayor of Tey, was convicted of fraud in Lorn.',
  ],
]
