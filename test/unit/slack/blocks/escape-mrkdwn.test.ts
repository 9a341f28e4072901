import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { escapeMrkdwn } from '../../../../src/slack/blocks/escape-mrkdwn.ts'

test('mentions, channels and links in a text are shown as text', () => {
  assert.equal(
    escapeMrkdwn('<!channel> <@U1> <https://evil.example|click>'),
    '&lt;!channel&gt; &lt;@U1&gt; &lt;https://evil.example|click&gt;',
  )
})

test('an ampersand is escaped once', () => {
  assert.equal(escapeMrkdwn('Finch & Sons &amp; Co'), 'Finch &amp; Sons &amp;amp; Co')
})

test('formatting marks become look-alikes, but not inside a word', () => {
  assert.equal(escapeMrkdwn('*bold* _italic_ ~gone~ `code`'), '∗bold∗ ˍitalicˍ ∼gone∼ ˋcodeˋ')
  assert.equal(escapeMrkdwn('file_name_2 and 2*3'), 'file_name_2 and 2*3')
})

test('a line that starts with a greater-than sign is no quotation', () => {
  assert.equal(escapeMrkdwn('> said\n  > again'), '\u00ad&gt; said\n  \u00ad&gt; again')
})

test('a word between colons is no emoji, and a time stays as it is', () => {
  assert.equal(escapeMrkdwn(':rotating_light: at 10:30:15'), ':\u2060rotating_light: at 10:30:15')
})

test('control characters, direction overrides and half surrogates are taken out', () => {
  assert.equal(escapeMrkdwn('a\u0000b\u202ec\ud800d'), 'abc\ufffdd')
})

test('no text can bring in one of the three control characters of Slack', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const escaped = escapeMrkdwn(text)
      assert.doesNotMatch(escaped, /[<>]/)
      assert.doesNotMatch(escaped, /&(?!(?:amp|lt|gt);)/)
      assert.ok(escaped.isWellFormed())
    }),
  )
})
