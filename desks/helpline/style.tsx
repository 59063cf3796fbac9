import { DESK_STYLE, readDeskFile } from '@vigie/desk-frame/page-kit'

export const HELPLINE_STYLE = readDeskFile(new URL('files/helpline-pages.css', import.meta.url))

/** The styles that every page of the helpline's desk is drawn with. */
export const Styles = () => (
  <>
    {[DESK_STYLE, HELPLINE_STYLE].map(({ path }) => (
      <link rel="stylesheet" href={path} precedence="desk" />
    ))}
  </>
)
