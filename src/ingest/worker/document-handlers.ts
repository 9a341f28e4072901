import type { DocumentKind } from '../candidate.ts'

/** The task of the worker that reads each kind of document. */
export const DOCUMENT_HANDLERS = {
  page: 'preparePage',
  paste: 'preparePaste',
  pdf: 'preparePdf',
  email: 'prepareEmail',
} as const satisfies Record<DocumentKind, string>
