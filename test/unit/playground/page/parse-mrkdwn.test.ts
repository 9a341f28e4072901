import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { flatten, type Node, parseMarkdown, parseMrkdwn } from './page-parsers.ts'

const CASES: readonly [string, string, string][] = [
  ['plain text', 'hello', 'line(hello)'],
  ['bold, italic and strike', '*a* _b_ ~c~', 'line(bold(a) italic(b) strike(c))'],
  ['bold in italic', '_a *b*_', 'line(italic(a bold(b)))'],
  ['no bold inside words', '2*3*4 snake_case_name', 'line(2*3*4 snake_case_name)'],
  ['code, untouched inside', '`*a* &lt;b&gt;`', 'line(code(*a* <b>))'],
  ['a fence', '```\nx = *1*\n```', 'pre(x = *1*)'],
  ['a fence that is never closed', '```x', 'line(```x)'],
  ['a quote', '&gt; said', 'quote(said)'],
  ['a link with a label', '<https://a.example|A &amp; B>', 'line(link[https://a.example](A & B))'],
  [
    'a bare link',
    '<https://a.example?x=1&amp;y=2>',
    'line(link[https://a.example?x=1&y=2](https://a.example?x=1&y=2))',
  ],
  ['mentions', '<@U1> <#C1|news> <!here>', 'line(user[U1] channel[C1] broadcast[here])'],
  ['escaped mentions stay text', '&lt;!channel&gt; &lt;@U1&gt;', 'line(<!channel> <@U1>)'],
  ['a date', '<!date^100^{date}|then>', 'line(date[100])'],
  ['emoji', ':eyes: 10:30:', 'line(emoji[eyes] 10:30:)'],
]

for (const [what, text, tree] of CASES) {
  test(`mrkdwn: ${what}`, () => {
    assert.equal(flatten(parseMrkdwn(text)), tree)
  })
}

const MARKDOWN: readonly [string, string, string][] = [
  ['emphasis', '**a** *b* __c__ _d_ ~~e~~', 'paragraph(bold(a) italic(b) bold(c) italic(d) strike(e))'],
  ['a heading', '## Title *x*', 'heading(Title italic(x))'],
  [
    'links',
    '[a](https://a.example/x_(y)) <https://b.example>',
    'paragraph(link[https://a.example/x_(y)](a) link[https://b.example](https://b.example))',
  ],
  ['a link in angle brackets', '[a](<https://a.example/x y>)', 'paragraph(link[https://a.example/x y](a))'],
  ['escapes', '\\*a\\* 1\\. [x', 'paragraph(*a* 1. [x)'],
  ['nested lists', '- a\n  - b\n- c', 'list(paragraph(a) list(paragraph(b)) paragraph(c))'],
  ['a numbered list', '1. a\n2. b', 'list(paragraph(a) paragraph(b))'],
  ['code', '```js\n**x**\n```', 'code(**x**)'],
  ['a quote of a list', '> - a', 'quote(list(paragraph(a)))'],
  ['a table', '| a | b |\n|---|--:|\n| 1 | `2` |', 'table(cell(a)cell(b)cell(1)cell(code(2)))'],
  ['HTML stays text', '<img src=x onerror=alert(1)>', 'paragraph(<img src=x onerror=alert(1)>)'],
  ['mentions in Markdown', 'hi <!channel>', 'paragraph(hi broadcast[channel])'],
]

for (const [what, text, tree] of MARKDOWN) {
  test(`Markdown: ${what}`, () => {
    assert.equal(flatten(parseMarkdown(text)), tree)
  })
}

const messy = fc.string({
  unit: fc.constantFrom(
    '*',
    '_',
    '~',
    '`',
    '<',
    '>',
    '|',
    '[',
    ']',
    '(',
    ')',
    '\n',
    ' ',
    '-',
    '#',
    'x',
    '1',
    '.',
    '\\',
    '&lt;',
    ':',
    'http://x',
  ),
})

test('any text can be parsed, in either dialect, without losing a letter', () => {
  fc.assert(
    fc.property(messy, (text) => {
      assert.ok(countLetters(parseMrkdwn(text)) >= letters(text))
      // The word after an opening fence names the language and is not shown.
      const unfenced = text.replaceAll('`', '')
      assert.ok(countLetters(parseMarkdown(unfenced)) >= letters(unfenced))
    }),
    { numRuns: 500 },
  )
})

function letters(text: string): number {
  return text.split('x').length - 1
}

/** Names of node types have no x. */
function countLetters(nodes: readonly Node[]): number {
  return letters(flatten(nodes))
}
