/** Small valid pieces to build blocks of. */
export const plain = (text: string) => ({ type: 'plain_text', text })
export const mrkdwn = (text: string) => ({ type: 'mrkdwn', text })
export const option = (value: string) => ({ text: plain(value), value })
export const button = (actionId: string) => ({ type: 'button', action_id: actionId, text: plain('Press'), value: 'v' })
export const repeat = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(i))
export const richText = (text: string) => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text }] }],
})
export const image = { type: 'image', image_url: 'https://ellery.example/wall.png', alt_text: 'The wall' }
const feedback = {
  type: 'feedback_buttons',
  action_id: 'feedback',
  positive_button: { text: plain('Good'), value: 'good' },
  negative_button: { text: plain('Bad'), value: 'bad' },
}
const cell = (text: string) => ({ type: 'raw_text', text })

/** One valid block of every type, allowed in messages unless said otherwise. */
export const VALID_BLOCKS: Readonly<Record<string, Record<string, unknown>>> = {
  actions: { type: 'actions', elements: [button('a'), { type: 'overflow', action_id: 'b', options: [option('x')] }] },
  alert: { type: 'alert', text: mrkdwn('Careful'), level: 'warning' },
  card: { type: 'card', title: mrkdwn('Title'), body: mrkdwn('Body'), actions: [button('a')] },
  carousel: { type: 'carousel', elements: [{ type: 'card', title: mrkdwn('Title') }] },
  container: { type: 'container', title: plain('More'), child_blocks: [{ type: 'divider' }], is_collapsible: true },
  context: { type: 'context', elements: [mrkdwn('Sources'), image] },
  context_actions: { type: 'context_actions', elements: [feedback] },
  data_table: { type: 'data_table', caption: 'Ports', rows: [[cell('Port')], [cell('Ellery')]], page_size: 10 },
  divider: { type: 'divider', block_id: 'line' },
  file: { type: 'file', source: 'remote', external_id: 'F1' },
  header: { type: 'header', text: plain('Morning') },
  image,
  markdown: { type: 'markdown', text: '**Morning**' },
  plan: {
    type: 'plan',
    title: 'Plan',
    tasks: [{ type: 'task_card', task_id: '1', title: 'Search', status: 'pending' }],
  },
  rich_text: {
    type: 'rich_text',
    elements: [
      {
        type: 'rich_text_section',
        elements: [
          { type: 'text', text: 'See ', style: { bold: true } },
          { type: 'link', url: 'https://ellery.example', text: 'this' },
          { type: 'user', user_id: 'U0MARA' },
        ],
      },
      { type: 'rich_text_list', style: 'bullet', elements: [{ type: 'rich_text_section', elements: [] }] },
      { type: 'rich_text_quote', elements: [{ type: 'emoji', name: 'eyes' }] },
      { type: 'rich_text_preformatted', elements: [{ type: 'text', text: 'code' }] },
    ],
  },
  section: { type: 'section', text: mrkdwn('Text'), fields: [plain('Field')], accessory: button('a'), expand: true },
  table: { type: 'table', rows: [[cell('Port'), richText('Ellery')]], column_settings: [{ align: 'right' }] },
  task_card: {
    type: 'task_card',
    task_id: '1',
    title: 'Search',
    status: 'complete',
    output: richText('Found 3'),
    sources: [{ type: 'url', url: 'https://ellery.example', text: 'Gazette' }],
  },
  video: {
    type: 'video',
    video_url: 'https://ellery.example/v',
    thumbnail_url: 'https://ellery.example/t.png',
    alt_text: 'A film',
    title: plain('A film'),
  },
}

/** Valid in modals and Home tabs only. */
export const VALID_INPUT = {
  type: 'input',
  block_id: 'name',
  label: plain('Name'),
  hint: plain('Yours'),
  element: { type: 'plain_text_input', action_id: 'text', max_length: 3000, min_length: 1 },
}
