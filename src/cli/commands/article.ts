import type { Command } from 'commander'
import { NewsdeskError } from '../../domain/errors.ts'
import type { ArticleId } from '../../domain/ids.ts'
import type { ArticleStore } from '../../ports/store/article-store.ts'
import type { CommandContext } from '../command-context.ts'
import { parseCount } from '../parse-count.ts'
import { articleRecord, renderArticle } from '../records/article-record.ts'
import { readVersions } from '../records/read-versions.ts'
import { resolveId } from '../resolve-id.ts'

export function describeArticle(command: Command): Command {
  return command
    .description('Show one article: text, metadata, what cleaning removed, and what each version changed.')
    .argument('<id>', 'its id, or the beginning of it')
    .option('--version <number>', 'an earlier version')
    .option('--raw', 'write the input as it came, byte for byte, instead')
}

export async function runArticle(
  context: CommandContext,
  id: string,
  options: { version?: string; raw?: boolean },
): Promise<undefined> {
  if (options.raw && context.printer.json)
    throw new NewsdeskError('USAGE', '--raw writes the input itself, so it does not go with --json')
  const version = options.version ? parseCount(options.version, '--version') : undefined
  await context.withApp(async ({ store }) => {
    const fullId = await resolveId(store.articles, { kind: 'article', prefix: id })
    if (options.raw) return writeRaw(context, store.articles, { id: fullId, version })
    const article = await store.articles.get(fullId, version)
    if (!article) throw new NewsdeskError('NOT_FOUND', `article ${id} has no version ${version ?? ''}`.trimEnd())
    const versions = await readVersions(store.articles, fullId)
    const passages = await store.articles.passagesOf(fullId, article.version)
    context.printer.result(articleRecord(article, versions, passages.length), () => renderArticle(article, versions))
  })
}

interface VersionOf {
  readonly id: ArticleId
  readonly version: number | undefined
}

async function writeRaw(
  { terminal }: CommandContext,
  articles: ArticleStore,
  { id, version }: VersionOf,
): Promise<void> {
  const raw = await articles.raw(id, version)
  if (!raw) throw new NewsdeskError('NOT_FOUND', `article ${id} has no version ${version ?? ''}`.trimEnd())
  terminal.out.write(raw.body)
}
