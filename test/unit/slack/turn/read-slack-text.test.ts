import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readSlackText } from '../../../../src/slack/turn/read-slack-text.ts'

const BOT = 'U0BOT'

for (const [what, raw, text] of [
  ['a mention in front', '<@U0BOT> who won?', 'who won?'],
  ['a mention with a name', '<@U0BOT|newsdesk> who won?', 'who won?'],
  ['entities', 'R&amp;D &lt;b&gt; &quot;', 'R&D <b> &quot;'],
  ['a link with a label', 'see <https://a.example/x?a=1&amp;b=2|the page>', 'see the page'],
  ['a bare link', 'see <https://a.example/x?a=1&amp;b=2>', 'see https://a.example/x?a=1&b=2'],
  ['a mail address', 'ask <mailto:a@b.example|a@b.example> or <mailto:c@d.example>', 'ask a@b.example or c@d.example'],
  ['channels', 'in <#C1|news> and <#C2|>', 'in #news and'],
  ['groups and broadcasts', '<!subteam^S1|@desk> <!here> now', 'now'],
  ['a date', 'on <!date^1392734382^{date}|18 Feb 2014>', 'on 18 Feb 2014'],
  ['paragraphs', '<@U0BOT> read this:  \n\n First. \nSecond.', 'read this:\n\nFirst.\nSecond.'],
] as const) {
  test(`${what}: read as people see it`, () => {
    assert.equal(readSlackText(raw, BOT).text, text)
  })
}

test('it is told whether the bot or others are mentioned', () => {
  const { mentionsBot, mentionsOthers } = readSlackText('<@U0BOT> ask <@U2>', BOT)
  assert.deepEqual([mentionsBot, mentionsOthers], [true, true])
  assert.equal(readSlackText('hello', BOT).mentionsBot, false)
})
