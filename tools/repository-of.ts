import { z } from 'zod'

const Root = z.looseObject({
  repository: z
    .union([z.string(), z.looseObject({ url: z.string() }).transform(({ url }) => url)])
    .optional(),
})

export interface Repository {
  readonly type: 'git'
  readonly url: string
  readonly directory: string
}

/** Where the sources of a package are, by the `repository` of the root's manifest; null where nobody has said yet. */
export const repositoryOf = (rootManifest: unknown, directory: string): Repository | null => {
  const { repository } = Root.parse(rootManifest)
  return repository === undefined ? null : { type: 'git', url: repository, directory }
}

/** The same for a package that is about to be published: whoever installs it must find its sources (EUPL, Art. 5). */
export const publishedRepositoryOf = (rootManifest: unknown, directory: string): Repository => {
  const found = repositoryOf(rootManifest, directory)
  if (found) return found
  throw new Error(
    'nothing is published without saying where its sources are: set "repository" in the package.json of the root',
  )
}
