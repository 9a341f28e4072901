import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { readEmail } from '../../../../src/ingest/document/read-email.ts'
import type { ExtractedArticle } from '../../../../src/ingest/extracted.ts'
import { readFixture } from './read-fixture.ts'

const PDF_PART =
  'application/pdf\r\nContent-Disposition: attachment; filename=school.pdf\r\nContent-Transfer-Encoding: base64'
const BODY = `The harbour of Norwick will be dredged in the spring, the harbour master said on Tuesday.

The ship that is to do it lies in a yard with a broken gearbox, and there is no other to be had before February.`

const MORE = `Until then ships that draw more than five metres can come in at high water only. That concerns about one in six of those that called here last year.

The harbour master said that the delay would cost the town some 90,000 crowns, and that it had asked the owners of the ship to pay half of the sum.`

describe('readEmail', () => {
  test('reads the page of a newsletter, with the publisher from the headers', async () => {
    const article = await read(await readFixture('newsletter.eml'))
    assert.equal(article.title, 'Lighthouse keeper’s log found behind a stove')
    assert.equal(article.siteName, 'The Norwick Courier')
    assert.deepEqual(article.byline, ['Maud Pellory'])
    assert.equal(article.publishedAt, '2026-11-19T06:30:00+01:00')
    assert.match(article.text, /^A builder who took down a stove .*\n\n.*\n\n.*\n\nThe museum .+ in 1974\.$/)
    assert.deepEqual(reasonsFor(article, /Unsubscribe/), ['list-footer'])
    assert.deepEqual(reasonsFor(article, /in your browser/), ['mail-header'])
  })

  test('takes quoted mail, signature and list footer out of an answer, with reasons', async () => {
    const article = await read(await readFixture('reply.eml'))
    assert.equal(article.title, 'Dredging of the harbour')
    assert.deepEqual(article.byline, ['Ines Halloran'])
    assert.equal(article.siteName, undefined)
    assert.equal(article.text.split('\n\n').length, 3)
    assert.match(article.text, /The ship that was to do it, the Marta Vries, is held in a yard/)
    assert.deepEqual(
      article.removed.map(({ reason }) => reason),
      ['quoted-reply', 'signature', 'list-footer'],
    )
    assert.match(article.removed[0]?.text ?? '', /^On Wed, 18 Nov.*\nwrote:\n> Ines/)
  })

  test('reads a message that was passed on as of its own sender and day', async () => {
    const article = await read(await readFixture('forwarded.eml'))
    assert.equal(article.title, 'Ferry line to buy two electric ships')
    assert.equal(article.siteName, 'Press office')
    assert.deepEqual(article.byline, [])
    assert.equal(article.publishedAt, '2026-11-19')
    assert.match(article.text, /^The line that runs the ferries/)
    assert.deepEqual(reasonsFor(article, /For the file/), ['mail-header'])
  })

  test('keeps an answer and drops the long message below it', async () => {
    const text = `${BODY}\n\n${BODY}\n\n-----Original Message-----\nFrom: Oskar\nSent: Monday\nSubject: Dredging\n\nWhen will it be?`
    const article = await read(message({ text }))
    assert.doesNotMatch(article.text, /When will it be/)
    assert.deepEqual(reasonsFor(article, /When will it be/), ['quoted-reply'])
  })

  test('drops what mail programs mark as quoted or as a signature in a page', async () => {
    const html = `<div>${paragraphs(BODY)}</div><div class="gmail_signature">Ines, harbour desk</div>
      <div class="gmail_quote"><div class="gmail_attr">On Monday Oskar wrote:</div><blockquote>When will it be?</blockquote></div>`
    const article = await read(message({ html }))
    assert.doesNotMatch(article.text, /harbour desk|When will it be/)
    assert.deepEqual(reasonsFor(article, /harbour desk/), ['signature'])
    assert.deepEqual(reasonsFor(article, /When will it be/), ['quoted-reply'])
  })

  test('reads a page that was passed on', async () => {
    const html = `<div>See below.</div><div class="gmail_quote"><div class="gmail_attr">---------- Forwarded message ---------<br>
      From: Press office</div>${paragraphs(BODY)}</div>`
    assert.equal((await read(message({ html }))).text, BODY)
  })

  test('reads a page that was passed on with its headers written out', async () => {
    const html = `<div><p>For you.</p><p>Anna Berg<br>Town clerk</p><div><p><b>From:</b> Norwick Courier &lt;n@courier.example&gt;<br>
      <b>Sent:</b> Tuesday, 17 November 2026 18:02<br><b>To:</b> Anna Berg<br><b>Subject:</b> Harbour not dredged</p></div>${paragraphs(BODY)}</div>`
    const article = await read(message({ html }))
    assert.equal(article.text, BODY)
    assert.deepEqual([article.title, article.siteName], ['Harbour not dredged', 'Norwick Courier'])
    assert.equal(article.publishedAt, '2026-11-17')
    assert.deepEqual(reasonsFor(article, /Town clerk/), ['mail-header'])
  })

  test('prefers the text when the page holds little of it', async () => {
    const article = await read(
      message({
        text: BODY,
        html: '<p>Your program can not show this newsletter, and that is a pity for all of us here.</p>',
      }),
    )
    assert.match(article.text, /^The harbour of Norwick will be dredged/)
  })

  test('reads the PDF file that came with a short note', async () => {
    const pdf = await readFixture('columns.pdf')
    const article = await read(message({ text: 'Please find our report on the school attached.\n\nOskar', pdf }))
    assert.match(article.text, /^When the ferry brought Hanne Brookfield/)
    assert.equal(article.title, 'Island school keeps its last teacher')
    assert.deepEqual(reasonsFor(article, /find our report/), ['cover-note'])
  })

  test('reads a message that was passed on as an attachment, as of its own sender and day', async () => {
    const inner = Buffer.from(await readFixture('newsletter.eml')).toString('latin1')
    const article = await read(carry(inner))
    assert.equal(article.title, 'Lighthouse keeper’s log found behind a stove')
    assert.deepEqual([article.siteName, article.publishedAt], ['The Norwick Courier', '2026-11-19T06:30:00+01:00'])
    assert.deepEqual(reasonsFor(article, /For the file/), ['cover-note'])
  })

  test('refuses messages that hold one another without end', async () => {
    let nested = 'From: a@b.example\r\nSubject: x\r\n\r\nx'
    for (let depth = 0; depth < 6; depth++) nested = carry(nested, '').toString('latin1')
    const extraction = await readEmail(Buffer.from(nested, 'latin1'))
    assert.equal(extraction.ok ? 'read' : extraction.code, 'too-deep')
  })

  test('names attachments that it does not read', async () => {
    const article = await read(message({ text: `${BODY}\n\n${MORE}`, pdf: await readFixture('columns.pdf') }))
    assert.match(article.text, /^The harbour of Norwick/)
    assert.deepEqual(reasonsFor(article, /^school\.pdf$/), ['attachment'])
  })

  test('decodes charsets and transfer encodings', async () => {
    const body = Buffer.from(
      'Die Fähre fährt wegen des Sturms erst am Dienstag wieder, teilte die Reederei am Abend mit.',
      'latin1',
    )
    const head = 'From: a@b.example\r\nSubject: =?iso-8859-1?Q?F=E4hre?=\r\nDate: Tue, 17 Nov 2026 08:00:00 +0100\r\n'
    const part = 'Content-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: base64\r\n\r\n'
    const article = await read(Buffer.from(`${head}${part}${body.toString('base64')}\r\n`))
    assert.equal(article.title, 'Fähre')
    assert.match(article.text, /^Die Fähre fährt/)
  })

  test('leaves a message undated whose header is no date', async () => {
    assert.equal((await read(message({ text: BODY, date: 'soon' }))).publishedAt, undefined)
  })

  test('refuses a message without text', async () => {
    const extraction = await readEmail(message({ text: '' }))
    assert.equal(extraction.ok, false)
  })

  test('gives an article or a reason for any bytes', async () => {
    const head = new TextEncoder().encode(
      'From: a@b.example\nSubject: x\nContent-Type: multipart/mixed; boundary=b\n\n--b\n',
    )
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.boolean(), async (noise, hasHead) => {
        const extraction = await readEmail(hasHead ? Uint8Array.of(...head, ...noise) : noise)
        assert.ok(extraction.ok || extraction.reason !== '')
      }),
      { numRuns: 60 },
    )
  })
})

async function read(bytes: Uint8Array): Promise<ExtractedArticle> {
  const extraction = await readEmail(bytes)
  assert.ok(extraction.ok, extraction.ok ? '' : extraction.reason)
  return extraction.article
}

function reasonsFor(article: ExtractedArticle, words: RegExp): readonly string[] {
  return article.removed.filter(({ text }) => words.test(text)).map(({ reason }) => reason)
}

function paragraphs(text: string): string {
  return text
    .split('\n\n')
    .map((paragraph) => `<p>${paragraph}</p>`)
    .join('')
}

/** A message that carries another one. */
function carry(inner: string, note = 'For the file, as we said on Monday.'): Buffer {
  const head = 'From: Oskar <o@selm.example>\r\nSubject: Fwd\r\nContent-Type: multipart/mixed; boundary='
  const boundary = `b${inner.length}`
  const parts = `--${boundary}\r\nContent-Type: text/plain\r\n\r\n${note}\r\n--${boundary}\r\nContent-Type: message/rfc822`
  return Buffer.from(`${head}${boundary}\r\n\r\n${parts}\r\n\r\n${inner}\r\n--${boundary}--\r\n`, 'latin1')
}

/** A message from Ines Halloran with the given parts. */
function message(parts: { text?: string; html?: string; pdf?: Uint8Array; date?: string }): Uint8Array {
  const { text, html, pdf, date = 'Wed, 18 Nov 2026 17:05:42 +0000' } = parts
  const headers = [
    'From: Ines Halloran <ines@courier.example>',
    'Subject: Re: Dredging of the harbour',
    `Date: ${date}`,
    'Content-Type: multipart/mixed; boundary=part',
  ]
  const bodies = [
    ...(text === undefined ? [] : [['text/plain; charset=utf-8', text]]),
    ...(html === undefined ? [] : [['text/html; charset=utf-8', html]]),
    ...(pdf === undefined ? [] : [[PDF_PART, Buffer.from(pdf).toString('base64')]]),
  ]
  const sections = bodies.map(([type, body]) => `--part\r\nContent-Type: ${type}\r\n\r\n${body}\r\n`)
  return Buffer.from(`${headers.join('\r\n')}\r\n\r\n${sections.join('')}--part--\r\n`)
}
