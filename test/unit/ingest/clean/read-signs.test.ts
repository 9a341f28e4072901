import assert from 'node:assert/strict'
import { test } from 'node:test'
import { debrisSign } from '../../../../src/ingest/clean/paste/is-debris.ts'
import { readShape } from '../../../../src/ingest/clean/signs/line-shape.ts'
import { readSigns } from '../../../../src/ingest/clean/signs/read-signs.ts'
import { SIGNS } from '../../../../src/ingest/clean/signs/signs.ts'

/** One line for every sign that it must bear. */
const BEARING: Readonly<Record<string, string>> = {
  separator: '========',
  advert: 'Advertisement',
  'advert-inline': 'Article continues after advertisement',
  powered: 'Powered by Tide Press',
  'picture-credit': 'Photo: Lea Quill',
  'picture-end': 'The mill on the Tarn in May. Photo: Lea Quill',
  'agency-end': 'The mill on the Tarn in May. Lea Quill/Reuters',
  'agency-paren': 'The mill on the Tarn in May. (Lea Quill/AP)',
  'slash-paren': 'The mill on the Tarn in May. (Lea Quill/Courier)',
  'agency-alone': 'Getty Images',
  'copyright-credit': '© Lea Quill',
  'caption-open': 'File photo of the mill on the Tarn',
  'caption-aside': 'Mayor Pia Soll (left) with the harbour master',
  byline: 'By Ilse Tarn and Bo Merrick',
  'byline-alone': 'By',
  role: 'Ilse Tarn, Staff Writer',
  'reporting-by': '(Reporting by Ilse Tarn; Editing by Bo Merrick)',
  contributed: 'Bo Merrick contributed reporting to this story.',
  handle: 'ilse.tarn@courier.example',
  'date-line': 'Thursday 14 March 2024 18:05 GMT',
  'date-label': 'Last updated: 14 March 2024',
  ago: '3 hours ago',
  'clock-inside': 'Port Alder, 14 March 2024',
  'reading-time': '4 min read',
  share: 'Share this article',
  'social-alone': 'Facebook Twitter WhatsApp',
  follow: 'Follow us on Twitter',
  newsletter: 'Get the news delivered to your inbox',
  membership: 'Already a subscriber? Log in to continue',
  comments: 'Leave a comment',
  'comment-rules': 'Your email address will not be published',
  related: 'Related articles',
  'related-inline': 'Read more: Bridge to open in June',
  'click-here': 'Click here for the full gallery',
  'read-more': 'Read more',
  navigation: 'Home',
  footer: 'Privacy policy and terms of use',
  consent: 'We value your privacy. Accept all',
  cookie: 'We use cookies to improve your visit',
  tags: 'Tags: ferries, harbour',
  hashtags: '#ferries #harbour',
  'about-author': 'Ilse Tarn is a reporter at the Alder Courier.',
  'about-source': 'This article was originally published in the Alder Courier.',
  'video-player': 'Now playing',
  'listing-price': 'Buy now for $39.99',
  'url-alone': 'https://courier.example/a',
  logo: 'rail and harbour logo',
  'mail-signature': 'Sent from my phone',
  'reader-prompt': 'Subscribe to our podcast about tides and ferries.',
  'comment-prompt': 'You need to be a member to post comments.',
  'comment-heading': '12 comments',
  'newsletter-prompt': 'Sign up for our free morning newsletter',
  'membership-prompt': 'Become a member for free today!',
  rights: '© 2024 The Alder Courier. All rights reserved.',
  'feed-footer': 'The post Mill gets a roof appeared first on Tern Today.',
  'skip-link': 'Skip to main content',
  'related-heading': 'More on this story',
}

/** Sentences of real reports that come close to a sign. */
const CLEAN = [
  'A spokesman for the harbour declined to comment.',
  'The company did not respond to a request for comment.',
  'The plan was dropped, a person close to the talks told Reuters.',
  'The pictures were first published by the Associated Press.',
  'By then the bridge had been closed for six weeks.',
  'Follow-up talks will be held in Brackwater in June.',
  'She shared the prize with a chemist from Port Alder.',
  'The mayor said she would post a reply on Friday.',
  'More than 40 people were brought to safety.',
  'Readers of the paper had voted against the change.',
  'Subscribe or lose your seat, the club told its members.',
  'On 14 March 2024 the council voted against the plan.',
  'Updated plans were shown to the council in May.',
  'The ad was seen by two million people in a week.',
  'He was the first to comment on the verdict.',
  'Cookies and milk were served at the reception.',
  'The photo shows a car that is not his, he said.',
  'The museum, home of the bronze heron, stays shut.',
  '“Share the burden,” she said.',
  'Search teams went home at nightfall.',
  'Your privacy is important, the minister said.',
  'Related charges were dropped in April.',
  'Trending down since May, prices fell again.',
  'Sign language will be taught in schools.',
  'Video of the fire was shown in court.',
  'He has been a member since 1998.',
  'Two days ago the river was calm.',
]

for (const { name } of SIGNS)
  test(`knows a line with the sign ${name}`, () => {
    const line = BEARING[name]
    assert.ok(line !== undefined, `${name} has no example`)
    assert.ok(
      readSigns(line).some((sign) => sign.name === name),
      `${line} should bear ${name}`,
    )
  })

for (const sentence of CLEAN)
  test(`takes no offence at: ${sentence}`, () => {
    const shape = readShape(sentence)
    assert.equal(
      debrisSign({ text: sentence, shape, signs: readSigns(sentence), isProse: true, features: [] }),
      undefined,
    )
  })

test('reads long lines made of the signs own words without running away', () => {
  for (const word of ['share-', 'tweet', '1.22.', 'mon ', 'ago ', '(a/', 'by ', 'photo:', 'sign up '])
    for (const length of [50, 300, 600]) assert.ok(readSigns(word.repeat(length).slice(0, 600)).length < SIGNS.length)
})
