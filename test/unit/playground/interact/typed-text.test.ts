import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import { createPlayground } from '../../../../src/playground/create-playground.ts'
import type { Playground } from '../../../../src/playground/playground.ts'

let playground: Playground
before(async () => {
  playground = await createPlayground()
})
after(() => playground[Symbol.asyncDispose]())

const sent = (text: string) => playground.postAsUser({ user: 'mara', channel: 'dm', text }).message

const CASES: readonly [string, string, string][] = [
  ['markup characters', 'a < b & c > d', 'a &lt; b &amp; c &gt; d'],
  ['a mention', '@newsdesk hi', '<@U0NEWSDESK> hi'],
  ['a mention in the middle', 'hi @omar, look', 'hi <@U0OMAR>, look'],
  ['a written-out mention', '<@U0NEWSDESK> hi', '<@U0NEWSDESK> hi'],
  ['a mention at the end of a sentence', 'thanks @Omar.', 'thanks <@U0OMAR>.'],
  ['nobody', '@nobody hi', '@nobody hi'],
  ['a mail address', 'mail mara@newsdesk', 'mail mara@newsdesk'],
  ['a channel', 'see #newsroom', 'see <#C0NEWSROOM|newsroom>'],
  ['no channel', 'ticket #42', 'ticket #42'],
  ['a broadcast', '@channel hi', '<!channel> hi'],
  ['a written-out broadcast', '<!channel> hi', '&lt;!channel&gt; hi'],
  ['an address', 'https://a.example/x?y=1&z=2', '<https://a.example/x?y=1&amp;z=2>'],
  ['an address at the end of a sentence', 'See https://a.example/x.', 'See <https://a.example/x>.'],
]

for (const [what, typed, wire] of CASES) {
  test(`${what} is sent as Slack sends it`, () => {
    assert.equal(sent(typed).text, wire)
  })
}

test('raw text is sent as it is, with further fields', () => {
  const extra = { subtype: 'file_share', files: [{ id: 'F1' }] }
  const { message } = playground.postAsUser({ user: 'mara', channel: 'dm', text: '<!here>', isRaw: true, extra })
  assert.equal(message.text, '<!here>')
  assert.equal(message.subtype, 'file_share')
})

test('nothing a person types can become markup, apart from mentions and links', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('<', '>', '&', '!', '|', 'a', '@', '#', ' '), minLength: 1 }),
      (typed) => {
        assert.doesNotMatch(sent(typed).text, /<(?![@#]|!(here|channel|everyone)>)/)
      },
    ),
  )
})
