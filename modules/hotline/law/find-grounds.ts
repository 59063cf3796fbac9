import type { Desk } from '@vigie/platform/operation'
import { byDocument, type DocumentView, selectVersions, type Version } from '@vigie/platform/playbook'
import type { LegalArticle } from './article.ts'
import { articleOf, inOrder } from './ground-content.ts'

/** A version of a ground: by whom, and what became of it. */
export type GroundVersion = Version & { readonly article: LegalArticle }

/** A ground on the page of the sheet: what holds, what waits for a second person, and how it came about. */
export type GroundView = DocumentView<GroundVersion>

const articleIn = ({ history }: GroundView): LegalArticle | undefined => history[0]?.article

/** Every ground of the sheet, with what waits and what was before. */
export const findGrounds = async (desk: Desk): Promise<GroundView[]> => {
  const versions = (await selectVersions(desk.db, ['legal-ground'])).map((version) => ({
    ...version,
    article: articleOf(version),
  }))
  return byDocument(versions, desk.today).toSorted((one, other) => {
    const [mine, theirs] = [articleIn(one), articleIn(other)]
    return mine && theirs ? inOrder(mine, theirs) : 0
  })
}
