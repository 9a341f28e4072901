import type { Check } from './check.ts'
import { actions, contextActions } from './kinds/actions.ts'
import { alert } from './kinds/alert.ts'
import { card, carousel } from './kinds/card.ts'
import { container } from './kinds/container.ts'
import { context } from './kinds/context.ts'
import { input } from './kinds/input.ts'
import { file, image, video } from './kinds/media.ts'
import { section } from './kinds/section.ts'
import { pagedTable, table } from './kinds/tables.ts'
import { plan, taskCard } from './kinds/tasks.ts'
import { divider, header, markdown } from './kinds/text-blocks.ts'
import { richText } from './rich-text.ts'

/** Every block type and its check. */
export const BLOCK_KINDS: Readonly<Record<string, Check>> = {
  actions,
  alert,
  card,
  carousel,
  container,
  context,
  context_actions: contextActions,
  data_table: pagedTable,
  divider,
  file,
  header,
  image,
  input,
  markdown,
  plan,
  rich_text: richText,
  section,
  table,
  task_card: taskCard,
  video,
}
