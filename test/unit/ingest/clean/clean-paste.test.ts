import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { cleanPaste } from '../../../../src/ingest/clean/clean-paste.ts'
import type { ExtractedArticle } from '../../../../src/ingest/extracted.ts'
import { readFixture } from '../../../support/read-fixture.ts'

const NOW = new Date('2024-03-20T12:00:00Z')

function cleanFixture(name: string): ExtractedArticle {
  const extraction = cleanPaste(readFixture(`pastes/${name}`), { now: NOW, readAt: NOW })
  assert.ok(extraction.ok)
  return extraction.article
}

test('finds the headline of a copied story among site names and logos', () => {
  const { title, siteName } = cleanFixture('signal-box.txt')
  assert.equal(title, 'Ministry reopens talks over signal boxes after Brackwater walkout')
  assert.equal(siteName, undefined)
})

test('takes out site header, rules, member notice and the second lead, each with its reason', () => {
  const { text, removed } = cleanFixture('signal-box.txt')
  const reasonFor = (part: string) => removed.find((removal) => removal.text.includes(part))?.reason
  assert.equal(reasonFor('TIDEPRESS'), 'site-header')
  assert.equal(reasonFor('logo'), 'site-header')
  assert.equal(reasonFor('======'), 'separator')
  assert.equal(reasonFor('You need to be a member'), 'comments')
  assert.equal(reasonFor('The transport ministry wants'), 'repeated')
  assert.equal(text.split('The transport ministry wants').length, 2)
  assert.match(text, /^The transport ministry wants/)
  assert.match(text, /The union declined to comment before its meeting on Friday\.$/)
})

test('keeps the caption apart and takes neither its date nor a day without a year for the publication date', () => {
  const { captions, publishedAt, byline } = cleanFixture('signal-box.txt')
  assert.equal(captions.length, 1)
  assert.match(captions[0] ?? '', /^Signaller Second Class Mara Dunlow .* Photo: Staff Sgt\. Ole Brand$/)
  assert.equal(publishedAt, undefined)
  assert.deepEqual(byline, [])
})

test('finds the story in a page that was copied whole', () => {
  const { text, title, byline, siteName, publishedAt, updatedAt } = cleanFixture('whole-page.txt')
  assert.equal(title, 'Storm tide leaves Upper Tarn without power')
  assert.deepEqual(byline, ['Ilse Tarn'])
  assert.equal(siteName, 'The Alder Courier')
  assert.equal(publishedAt, '2023-11-12')
  assert.equal(updatedAt, '2023-11-13')
  assert.match(text, /^A storm tide broke/)
  assert.match(text, /the county told Reuters\.$/)
  for (const part of ['Weather', 'Advertisement', 'Related', 'never raised', 'GullFan', 'Privacy'])
    assert.ok(!text.includes(part), part)
})

test('a text without blank lines is read like one with them', () => {
  const text = readFixture('pastes/signal-box.txt')
  const spaced = cleanPaste(text, { now: NOW, readAt: NOW })
  const dense = cleanPaste(text.replace(/\n{2,}/g, '\n'), { now: NOW, readAt: NOW })
  assert.deepEqual(dense, spaced)
})

test('keeps every sentence of a text that is clean', () => {
  const sentences = [
    'A spokesman for the harbour declined to comment on the report that was read out on Thursday.',
    'The minister, who was in Port Alder at the time, told Reuters.',
    'Photographs of the ship were shared on Facebook, Twitter and WhatsApp within the hour, the captain said.',
    'Subscribers to the water service will get a letter, and they can sign up for alerts at the town hall.',
    'By Friday the water had gone down by half a metre, and the pumps of the county were sent back.',
    'Related talks in Brackwater have been put off, and more from the council is expected next week.',
    'It said that all rights reserved for the crown in the treaty of 1904 would pass to the island.',
    'She became a member of the party in 1998 and left it after the vote on the harbour dues.',
    '“Comments like that help nobody,” he said, and left the room.',
    'Advertisement sales at the paper fell by a third, its owners said on Monday.',
  ]
  const extraction = cleanPaste(sentences.join('\n\n'), { now: NOW, readAt: NOW })
  assert.ok(extraction.ok)
  assert.deepEqual(extraction.article.text.split('\n\n'), sentences)
  assert.deepEqual(extraction.article.removed, [])
})

test('resolves relative times only when it is told when the text was read', () => {
  const text =
    'Dyke at Upper Tarn holds\nBy Ilse Tarn\n2 hours ago\nThe lower dyke at Upper Tarn has held through the night, the county said on Sunday morning.\nNobody was hurt and no house was flooded, it said.'
  const fresh = cleanPaste(text, { now: NOW, readAt: NOW })
  const undatable = cleanPaste(text)
  assert.ok(fresh.ok && undatable.ok)
  assert.equal(fresh.article.publishedAt, '2024-03-20T10:00:00Z')
  assert.equal(undatable.article.publishedAt, undefined)
})

test('gives no year to a day when the head names another year', () => {
  const text =
    'Dyke at Upper Tarn holds\nMarch 14\n15:23 2019\nThe lower dyke at Upper Tarn has held through the night, the county said on Sunday morning.\nNobody was hurt, it said.'
  const extraction = cleanPaste(text, { now: NOW, readAt: NOW })
  assert.ok(extraction.ok)
  assert.equal(extraction.article.publishedAt, undefined)
})

test('joins lines that an editor broke at a width', () => {
  const text = [
    'The council of Brackwater has bought the old mill on the Tarn for',
    '410,000 crowns and wants to turn it into a library, the mayor told',
    'a meeting on Tuesday evening, where the plan found few opponents',
    'and much applause from the rows at the back.',
    '',
    'The roof will be mended first. Work is to start in the spring, and',
    'the library, which now has two rooms above the fire station, could',
    'move in the year after, she said when she was asked for a date',
    'by one of the members.',
  ].join('\n')
  const extraction = cleanPaste(text)
  assert.ok(extraction.ok)
  assert.equal(extraction.article.text.split('\n\n').length, 2)
  assert.match(extraction.article.text, /on the Tarn for 410,000 crowns/)
})

test('refuses a list of codes, and a text with too many lines to be an article, instead of taking a part of it', () => {
  const codes = Array.from({ length: 30 }, (_, at) => `north:x:${at}:${at}:harbour:/srv/tarn:/bin/quay`).join('\n')
  const refused = cleanPaste(codes)
  assert.equal(refused.ok ? 'ok' : refused.code, 'not-an-article')
  const long = 'The mayor said on Tuesday that the bridge would open in the spring.\n'.repeat(20_001)
  const tooLong = cleanPaste(long)
  assert.equal(tooLong.ok ? 'ok' : tooLong.code, 'too-large')
})

test('takes short reports in alphabets and ideographs alike', () => {
  for (const text of [
    '港口大桥周一重新开放，渡轮停运。市长说工程花了三年。',
    'Мост в Порт-Альмонде снова открыт для движения, сообщил мэр.',
  ])
    assert.equal(cleanPaste(text).ok, true, text)
})

test('gives an article or a reason for any string, keeps no line it was not given, and never throws', () => {
  const line = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.constantFrom(
      'Share',
      'email-share-tweet-email-share-tweet',
      'mon tue 12 13 14',
      '1.22.1.22.1.22',
      '====',
      'Related articles',
      'By Ilse Tarn',
      'The mayor said on Tuesday that the bridge would open in the spring.',
    ),
  )
  fc.assert(
    fc.property(fc.array(line, { maxLength: 50 }), (lines) => {
      const extraction = cleanPaste(lines.join('\n'), { now: NOW, readAt: NOW })
      assert.ok(extraction.ok ? extraction.article.text !== '' : extraction.reason !== '')
    }),
    { numRuns: 200 },
  )
})

const PASTED_PAGE = [
  'Skip to content', 'Menu', 'TARN GAZETTE', 'Subscribe | Log in', 'Cookie settings', 'We value your privacy. Accept all', 'Home > Local',
  'Old mill at Upper Tarn to become a library', 'By Ole Brand', '24 November 2023', '1.2K shares',
  'The old mill at Upper Tarn will be turned into a library with nine rooms, the county said on Monday.', 'Advertisement',
  'The county bought the house from the miller Mara Dunlow for 1.4 million crowns. Ms Dunlow said she would keep the wheel.',
  '"It is the heart of this valley," she said.', 'READ MORE: Ten best mills',
  'Building is to begin in May and to take a year. The mill was built in 1833 and has stood still since 1998.',
  'Sign up to our newsletter', 'Related stories', '- Bakery silent after 70 years', 'Comments (14)', '© Tarn Gazette 2023',
] // biome-ignore format: a page's lines read best filled

function cleanLines(lines: readonly string[]): ExtractedArticle {
  const extraction = cleanPaste(lines.join('\n'), { now: NOW, readAt: NOW })
  assert.ok(extraction.ok)
  return extraction.article
}

test('never takes a consent banner for the headline, and removes it as what it is', () => {
  const banners = [
    'We value your privacy. Accept all',
    'Your privacy is important to us',
    'This website uses cookies. Accept all cookies | Manage preferences',
    'Wir respektieren Ihre Privatsphäre. Alle akzeptieren',
  ]
  for (const banner of banners)
    for (const lines of [
      PASTED_PAGE.map((line) => (line.startsWith('We value') ? banner : line)),
      [banner, ...PASTED_PAGE, banner],
      [banner, ...PASTED_PAGE.slice(7, 17)],
    ]) {
      const { title, text, removed } = cleanLines(lines)
      assert.equal(title, 'Old mill at Upper Tarn to become a library', banner)
      assert.ok(!text.includes(banner), banner)
      assert.equal(removed.find((removal) => removal.text === banner)?.reason, 'consent', banner)
    }
})

test('a headline about privacy is a headline', () => {
  for (const title of [
    'Your privacy is important, court tells county',
    'We value your privacy, county tells harbour workers',
  ]) {
    const lines = PASTED_PAGE.slice(7, 17).with(0, title)
    assert.equal(cleanLines(lines).title, title)
  }
})

test('keeps the running paragraph behind a teaser, and takes only the teaser out', () => {
  const at = PASTED_PAGE.indexOf('READ MORE: Ten best mills')
  const teasers = [['READ MORE: Ten best mills'], ['READ MORE', 'Ten best mills'], ['Related: Ten best mills']]
  for (const teaser of teasers) {
    const { text, removed } = cleanLines([...PASTED_PAGE.slice(0, at), ...teaser, ...PASTED_PAGE.slice(at + 1)])
    assert.match(text, /The mill was built in 1833 and has stood still since 1998\.$/, teaser.join())
    for (const line of teaser) {
      assert.ok(!text.includes(line), line)
      assert.ok(
        removed.some((removal) => removal.text === line),
        line,
      )
    }
  }
})
