import htm from 'htm'
import { h } from 'preact'

/** JSX without a build step. Text is always text: nothing here sets HTML. */
export const html = htm.bind(h)
