/** A part of something that has versions: what it is called, what it said before and what it says now; empty where it was not there. */
export type Change = readonly [what: string, before: string, after: string]

/** What one version says otherwise than another. */
export function ChangeList({ changes }: { readonly changes: readonly Change[] }) {
  return (
    <dl>
      {changes.map(([what, was, is]) => (
        <>
          <dt>{what}</dt>
          <dd>
            {was === '' ? null : <del>{was}</del>} {is === '' ? null : <ins>{is}</ins>}
          </dd>
        </>
      ))}
    </dl>
  )
}
