import type { SearchParts } from '../../src/search/create-search.ts'

/** How a measured search differs from the product's default. */
export type SearchVariant = Pick<SearchParts, 'ranking'>
