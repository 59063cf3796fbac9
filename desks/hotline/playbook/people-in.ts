import type { DocumentView } from '@vigie/platform/playbook'

/** Who proposed a version of a document, and who ruled on it. */
export const peopleIn = ({ history }: DocumentView): string[] =>
  history.flatMap(({ proposedBy, ruling }) => [proposedBy, ruling?.by].flatMap((one) => one ?? []))
