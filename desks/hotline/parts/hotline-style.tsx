import { DESK_STYLE, readDeskFile } from '@vigie/desk-frame/page-kit'

export const HOTLINE_STYLE = readDeskFile(new URL('../files/hotline-pages.css', import.meta.url))
/** What a case for paper is drawn with besides. */
export const CASE_FILE_STYLE = readDeskFile(new URL('../files/case-file.css', import.meta.url))
export const QUEUE_STYLE = readDeskFile(new URL('../files/queue-pages.css', import.meta.url))

/** The styles that every page of the hotline's desk is drawn with. */
export const Styles = () => (
  <>
    {[DESK_STYLE, HOTLINE_STYLE, QUEUE_STYLE].map(({ path }) => (
      <link rel="stylesheet" href={path} precedence="desk" />
    ))}
  </>
)
