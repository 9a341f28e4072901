import { EXACT_SIGNS } from './exact-signs.ts'
import { FRAME_SIGNS } from './frame-signs.ts'
import { HEAD_SIGNS } from './head-signs.ts'
import { PICTURE_SIGNS } from './picture-signs.ts'
import { READER_SIGNS } from './reader-signs.ts'
import type { Sign } from './sign.ts'

/** Every sign. The order counts: a line's first sign is the one its neighbours see. */
export const SIGNS: readonly Sign[] = [...PICTURE_SIGNS, ...HEAD_SIGNS, ...READER_SIGNS, ...FRAME_SIGNS, ...EXACT_SIGNS]
