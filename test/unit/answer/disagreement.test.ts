import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Writer } from '../../../src/ports/writer.ts'
import { openDesk, type Report } from './support/open-desk.ts'

const QUESTION = 'How many people were hurt in the Kestrel Valley tram crash?'

function report(siteName: string, day: string, sentence: string, more: Partial<Report> = {}): Report {
  return {
    siteName,
    publishedAt: `2026-11-${day}T10:00:00.000Z`,
    title: 'Trams collide in Kestrel Valley',
    text: `Two trams crashed into each other in Kestrel Valley on Tuesday. ${sentence}\n\nThe line stayed closed until the evening.`,
    ...more,
  }
}

async function sidesOf(reports: readonly Report[], question = QUESTION): Promise<readonly string[]> {
  await using desk = await openDesk(reports)
  const { conflicts } = await desk.ask(question)
  return conflicts.flatMap(({ sides }) => sides.map((side) => `${side.citations[0]?.siteName}: ${side.text}`))
}

test('two publishers that give different figures stand side by side, each with its own sentence', async () => {
  const sides = await sidesOf([
    report('Valley Post', '17', 'The crash hurt 23 people, the fire service said.'),
    report('Kestrel Radio', '18', 'Doctors said 31 people were hurt in the tram crash.'),
  ])
  assert.deepEqual(sides.toSorted(), [
    'Kestrel Radio: Doctors said 31 people were hurt in the tram crash.',
    'Valley Post: The crash hurt 23 people, the fire service said.',
  ])
})

test('a figure in other words, rounded, or within the other’s "more than" is no disagreement', async () => {
  for (const other of ['twenty-three people', 'more than 20 people', 'about 25 people']) {
    const sides = await sidesOf([
      report('Valley Post', '17', 'The crash hurt 23 people, the fire service said.'),
      report('Kestrel Radio', '17', `Doctors said ${other} were hurt in the tram crash.`),
    ])
    assert.deepEqual(sides, [], other)
  }
})

test('a toll that rises is a development: "at least 11" before 14, and a publisher’s newer figure', async () => {
  assert.deepEqual(
    await sidesOf([
      report('Valley Post', '17', 'At least 11 people were hurt in the crash, the fire service said.'),
      report('Kestrel Radio', '18', 'Doctors said 14 people were hurt in the tram crash.'),
    ]),
    [],
  )
  assert.deepEqual(
    await sidesOf([
      report('Valley Post', '17', 'The crash hurt 11 people, the fire service said.'),
      report('Valley Post', '18', 'The crash hurt 14 people, the fire service said on Wednesday.'),
    ]),
    [],
  )
})

test('who sets a figure against another’s disagrees with it, although the sentence holds both', async () => {
  const sides = await sidesOf(
    [
      report('Valley Post', '17', 'The tram line would stay closed for at least six weeks, the ministry said.'),
      report(
        'Kestrel Radio',
        '18',
        'The tram line would stay closed for eight weeks, longer than the six weeks named by the ministry.',
      ),
    ],
    'How long will the Kestrel Valley tram line stay closed?',
  )
  assert.equal(sides.length, 2)
})

test('copies of one report are one origin, so that they outvote nobody and are no side of their own', async () => {
  await using desk = await openDesk([
    report('Valley Post', '17', 'The crash hurt 23 people, the fire service said.'),
    report('Northern Mail', '17', 'The crash hurt 23 people, the fire service said.'),
    report('Kestrel Radio', '18', 'Doctors said 31 people were hurt in the tram crash.'),
  ])
  const { conflicts } = await desk.ask(QUESTION)
  assert.deepEqual(
    conflicts.map(({ sides }) => sides.length),
    [2],
  )
})

test('a later report that says it corrects the figure is marked as the one that holds', async () => {
  await using desk = await openDesk([
    report('Valley Post', '17', 'The crash hurt 23 people, the fire service said.'),
    report('Kestrel Radio', '19', 'The crash hurt 13 people, the fire service said, correcting its earlier figure.'),
  ])
  const [conflict] = (await desk.ask(QUESTION)).conflicts
  assert.ok(conflict)
  assert.match(conflict.sides[conflict.correctedBy ?? -1]?.text ?? '', /13 people/)
})

test('reports a year apart, or about another place, do not disagree', async () => {
  assert.deepEqual(
    await sidesOf([
      report('Valley Post', '17', 'The crash hurt 23 people, the fire service said.'),
      report('Kestrel Radio', '18', 'The crash hurt 31 people.', { publishedAt: '2025-11-18T10:00:00.000Z' }),
    ]),
    [],
  )
  assert.deepEqual(
    await sidesOf([
      report('Valley Post', '17', 'The crash hurt 23 people, the fire service said.'),
      {
        siteName: 'Lowmere Post',
        publishedAt: '2026-11-17T10:00:00.000Z',
        title: 'Bus overturns in Lowmere',
        text: 'A bus overturned in Lowmere on Tuesday. Seven people were hurt, a hospital said.',
      },
    ]),
    [],
  )
})

test('two publishers that name different people for one deed are both quoted', async () => {
  const sides = await sidesOf(
    [
      {
        siteName: 'Valley Post',
        title: 'New director for the opera',
        text: 'The city council of Norwick has appointed Edda Halvorsen as director of the opera.',
      },
      {
        siteName: 'Kestrel Radio',
        title: 'Opera gets a new head',
        text: 'Norwick’s city council has appointed Tomas Ferreby as director of the opera on Monday evening.',
      },
    ],
    'Who has been appointed director of the Norwick opera?',
  )
  assert.equal(sides.length, 2)
  assert.match(sides.join(' '), /Halvorsen.*Ferreby|Ferreby.*Halvorsen/)
})

test('things without a name that cannot both be meant are a disagreement', async () => {
  const sides = await sidesOf(
    [
      {
        siteName: 'Valley Post',
        title: 'Dorn quarry closed',
        text: 'Workers found a mammoth tusk in the Dorn quarry on Monday, and the digging was stopped. The quarry will stay closed this week.',
      },
      {
        siteName: 'Kestrel Radio',
        title: 'Digging stops at quarry',
        text: 'An unexploded grenade was found in the Dorn quarry this week. Digging may begin again on Friday.',
      },
    ],
    'What was found in the Dorn quarry this week?',
  )
  assert.match(sides.join(' '), /tusk.*grenade|grenade.*tusk/)
})

test('reports that name one thing, with more or less around it, agree', async () => {
  const sides = await sidesOf(
    [
      {
        siteName: 'Valley Post',
        title: 'Dorn quarry closed',
        text: 'Workers found a mammoth tusk in the Dorn quarry on Monday, and the digging was stopped. The quarry will stay closed this week.',
      },
      {
        siteName: 'Kestrel Radio',
        title: 'Digging stops at quarry',
        text: 'A tusk that may be twelve thousand years old was found in the Dorn quarry this week. Geologist Yuna Prade called it a rare piece of luck.',
      },
    ],
    'What was found in the Dorn quarry this week?',
  )
  assert.deepEqual(sides, [])
})

test('"more than" reaches to some times as many, and "after" before a stretch of time sets nothing apart', async () => {
  const cases: readonly (readonly [string, string, string, number])[] = [
    ['More than 20,000 people marched', 'Over 4,000 people marched', 'How many people marched in Norwick?', 2],
    ['More than 9,000 people marched', 'Over 4,000 people marched', 'How many people marched in Norwick?', 0],
    [
      'Mayor Petra Lindholt resigned after 13 years in office',
      'Mayor Petra Lindholt resigned after 17 years in office',
      'After how many years in office did the mayor of Norwick resign?',
      2,
    ],
  ]
  for (const [one, other, question, wanted] of cases) {
    const sides = await sidesOf(
      [
        { siteName: 'Valley Post', title: 'News from Norwick', text: `${one} in Norwick on Monday.` },
        { siteName: 'Kestrel Radio', title: 'Norwick today', text: `${other} in Norwick, police said.` },
      ],
      question,
    )
    assert.equal(sides.length, wanted, one)
  }
})

test('where no answer is sure enough, articles that give different ones are shown all the same', async () => {
  const closest = 'The crash hurt 23 people, the fire service said.'
  const undecided: Writer = {
    kind: 'extractive',
    async *write({ evidence }) {
      const passage = evidence.find(({ text }) => text.includes(closest))?.n ?? 1
      yield { type: 'end', confidence: 0.3, closest: { text: closest, quotes: [{ passage, text: closest }] } }
    },
  }
  await using desk = await openDesk(
    [
      report('Valley Post', '17', closest),
      report('Kestrel Radio', '18', 'Doctors said 31 people were hurt in the tram crash.'),
    ],
    { writers: [undecided] },
  )
  const { status, conflicts } = await desk.ask(QUESTION)
  assert.equal(status, 'not_found')
  assert.equal(conflicts[0]?.sides.length, 2)
})

test('reports of other events, which name other people and places, do not disagree', async () => {
  const reports: readonly Report[] = [
    {
      siteName: 'Valley Post',
      title: 'Rovers win cup on penalties',
      text: 'Goalkeeper Dina Okar saved two penalties in front of 21,300 spectators. The mayor of Norwick, Petra Lindholt, handed over the cup.',
    },
    {
      siteName: 'Business Review',
      title: 'Bank holds key rate',
      text: 'Deputy Governor Anselm Roth and board member Yuna Prade voted for an immediate cut of a quarter point, the bank said.',
    },
    {
      siteName: 'Kestrel Radio',
      title: 'Heron returns to museum',
      text: 'The bronze heron was found on the beach at Tarn Point by a fisherman in 1911, the museum of Norwick said.',
    },
    {
      siteName: 'Harbour Wire',
      title: 'Minister to explain cracks',
      text: 'Parliament has summoned Transport Minister Oren Vashti to explain why cracks in the Dorn Bridge were not found earlier.',
    },
  ]
  for (const question of [
    'Who saved two penalties?',
    'Who voted for an immediate cut?',
    'Where was the heron found?',
    'What did the mayor of Norwick do?',
  ])
    assert.deepEqual(await sidesOf(reports, question), [], question)
})

test('a figure that stands far from the words “the number of visitors” is the number of visitors', async () => {
  const sides = await sidesOf(
    [
      {
        siteName: 'Valley Post',
        title: 'Fair in Norwick',
        text: 'About 400 visitors came to the lantern fair in Norwick, the police said.',
      },
      {
        siteName: 'Kestrel Radio',
        title: 'Crowds at the harbour',
        text: 'The number of visitors to the lantern fair had by Monday evening passed 900, Mayor Petra Lindholt said.',
      },
    ],
    'How many visitors came to the lantern fair at the harbour of Norwick?',
  )
  assert.match(sides.join(' '), /About 400.*passed 900|passed 900.*About 400/)
})

test('countries that open a sentence are held against each other, whatever places stand behind prepositions', async () => {
  const sides = await sidesOf(
    [
      {
        siteName: 'Valley Post',
        title: 'Ferry sold',
        text: 'Iceland will buy the old ferry that lies in Norwick, the harbour board said.',
      },
      {
        siteName: 'Kestrel Radio',
        title: 'A buyer at last',
        text: 'Malta’s navy will buy the old ferry, and take it away from Norwick before the winter storms.',
      },
    ],
    'Which country will buy the old ferry of Norwick?',
  )
  assert.match(sides.join(' '), /Iceland.*Malta|Malta.*Iceland/)
})

test('a report that holds one everyday word of the question is a side when it tells the same story in other words', async () => {
  const apples: Report = {
    siteName: 'Valley Post',
    title: 'Frost',
    text: 'Apple growers face ruin as frost and hail spoil the season. Blossoms froze in every valley, and cider will be dear.',
  }
  const question = 'Which fruit is failing as frost and hail ruin the season?'
  const plums = 'Plum jam makers warn of a bad season and of empty shelves after blossoms froze in the night.'
  const sides = await sidesOf([apples, { siteName: 'Kestrel Radio', title: 'Plums', text: plums }], question)
  assert.match(sides.join(' '), /Apple.*Plum|Plum.*Apple/)
  const rowers = 'Rowing club Tarn Point opens its season on Sunday with a regatta.'
  assert.deepEqual(await sidesOf([apples, { siteName: 'Kestrel Radio', title: 'Rowing', text: rowers }], question), [])
})

test('where two sentences beside each other answer about as well, both are quoted in one piece', async () => {
  const chosen =
    'Harbour Party members have chosen Edda Halvorsen as candidate to succeed Anselm Roth in the Norwick election for mayor.'
  const slogan = 'Halvorsen, whose slogan is “Bread for all”, is new in Norwick and ran a bakery before.'
  const unveiled =
    'The new candidate for mayor of Norwick, Edda Halvorsen, has unveiled her slogan, “Bridges before boats”.'
  const sides = await sidesOf(
    [
      { siteName: 'Valley Post', title: 'Vote', text: `${chosen} ${slogan}` },
      { siteName: 'Kestrel Radio', title: 'Town hall', text: `${unveiled} It rained on the crowd.` },
    ],
    'What is the slogan of the new candidate for mayor of Norwick, Edda Halvorsen?',
  )
  assert.deepEqual(sides.toSorted(), [`Kestrel Radio: ${unveiled}`, `Valley Post: ${chosen} ${slogan}`])
})

test('where the sentence beside it can’t be posted, the likelier one is quoted alone', async () => {
  const chosen =
    'Harbour Party members have chosen Edda Halvorsen and “Bread for all” to succeed Anselm Roth in the Norwick election for mayor.'
  const unveiled =
    'The new candidate for mayor of Norwick, Edda Halvorsen, has unveiled her slogan, “Bridges before boats”.'
  for (const unfit of ['(www.harbour.example)', '(@everyone)', 'x'.repeat(1_000)]) {
    const slogan = `Halvorsen, whose slogan is “Bread for all” ${unfit}, is new in Norwick and ran a bakery before.`
    const sides = await sidesOf(
      [
        { siteName: 'Valley Post', title: 'Vote', text: `${chosen} ${slogan}` },
        { siteName: 'Kestrel Radio', title: 'Town hall', text: `${unveiled} It rained on the crowd.` },
      ],
      'What is the slogan of the new candidate for mayor of Norwick, Edda Halvorsen?',
    )
    assert.deepEqual(sides.toSorted(), [`Kestrel Radio: ${unveiled}`, `Valley Post: ${chosen}`], unfit)
  }
})

test('a month, or a day of the week, that is asked for by name is held against another', async () => {
  const cases: readonly (readonly [string, string, string, number])[] = [
    ['In which month will the Norwick tram line open?', 'in March', 'by the end of May', 2],
    ['In which month will the Norwick tram line open?', 'in March', 'on March 14', 0],
    ['On which day will the Norwick tram line open?', 'on Friday', 'on Saturday morning', 2],
    ['On which day will the Norwick tram line open?', 'on Friday', 'on Saturday, not Friday', 2],
    ['On which day will the Norwick tram line open?', 'on Friday', 'in May', 0],
    ['On which day will the Norwick tram line open?', 'on Monday', 'on Friday, and its depot next month', 2],
    ['On which day will the Norwick tram line open?', 'on Friday', 'on Friday, and its depot next month', 0],
    ['On which day will the Norwick tram line open?', 'on Friday', 'next month', 0],
    ['When will the Norwick tram line open?', 'on Friday', 'on Saturday', 0],
  ]
  for (const [question, one, other, wanted] of cases) {
    const sides = await sidesOf(
      [
        {
          siteName: 'Valley Post',
          title: 'Trams',
          text: `The tram line in Norwick will open ${one}, the council said.`,
        },
        { siteName: 'Kestrel Radio', title: 'Rails', text: `Norwick will open its new tram line ${other}.` },
      ],
      question,
    )
    assert.equal(sides.length, wanted, `${question} ${one} / ${other}`)
  }
})

test('reports of other matters are no side, whatever word of the question they hold', async () => {
  const bridge: Report = {
    siteName: 'Harbour Radio',
    title: 'Ferries full as bridge shuts',
    text: 'Thousands of commuters queued for ferries on Wednesday after the Dorn Bridge was shut. The chief engineer, Anselm Roth, spoke of damaged cables. Transport Minister Oren Vashti was summoned to explain them.',
  }
  const tram: Report = {
    siteName: 'Valley Post',
    title: 'New tram line opens',
    text: 'The new tram line in Norwick was opened on Tuesday. Transport director Karla Munt said students would use it every day.',
  }
  const orchestra: Report = {
    siteName: 'Kestrel Radio',
    title: 'Orchestra chooses conductor',
    text: 'The Veldon Philharmonic has appointed Clara Mistry as its chief conductor, the orchestra said on Monday.',
  }
  for (const question of [
    'Which city has a new tram line?',
    'Who is the transport director?',
    'Who is the chief conductor of the Veldon Philharmonic?',
  ])
    assert.deepEqual(await sidesOf([bridge, tram, orchestra], question), [], question)
})
