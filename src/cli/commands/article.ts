import type { Command } from 'commander'
import { NewsdeskError } from '../../domain/errors.ts'
import type { ArticleId } from '../../domain/ids.ts'
import type { ArticleStore } from '../../ports/store/article-store.ts'
import type { CommandContext } from '../command-context.ts'
import { parseCount } from '../parse-count.ts'
import { articleRecord, renderArticle } from '../records/article-record.ts'
import { readVersions } from '../records/read-versions.ts'

export function describeArticle(command: Command): Command {
  return command
    .description('Show one article: text, metadata, what cleaning removed, and what each version changed.')
    .argument('<id>', 'its id, or the beginning of it')
    .option('--version <number>', 'an earlier version')
}

export async function runArticle(
  context: CommandContext,
  id: string,
  options: { version?: string },
): Promise<undefined> {
  const version = options.version ? parseCount(options.version, '--version') : undefined
  await context.withApp(async ({ store }) => {
    const fullId = await resolveId(store.articles, id)
    const article = await store.articles.get(fullId, version)
    if (!article) throw new NewsdeskError('NOT_FOUND', `article ${id} has no version ${version ?? ''}`.trimEnd())
    const versions = await readVersions(store.articles, fullId)
    const passages = await store.articles.passagesOf(fullId, article.version)
    context.printer.result(articleRecord(article, versions, passages.length), () => renderArticle(article, versions))
  })
}

async function resolveId(articles: ArticleStore, prefix: string): Promise<ArticleId> {
  const [first, second] = await articles.findByPrefix(prefix, 2)
  if (!first) throw new NewsdeskError('NOT_FOUND', `there is no article ${prefix}`)
  if (second && first !== prefix)
    throw new NewsdeskError('USAGE', `${prefix} is the beginning of several ids; give more of it`)
  return first
}
