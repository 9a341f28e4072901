/** The folders of an article's address, as words: `/business/energy-prices/2026/tidal-plant` gives `business`, `energy prices`, `2026`. */
export function urlSections(url: string | undefined): readonly string[] {
  const path = url !== undefined && URL.canParse(url) ? new URL(url).pathname : ''
  const folders = path.split('/').slice(0, -1)
  return folders
    .map((folder) =>
      folder
        .replaceAll(/[-_+]+/g, ' ')
        .trim()
        .toLowerCase(),
    )
    .filter((name) => name !== '')
}
