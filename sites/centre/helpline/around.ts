import type { Around } from '@vigie/site-frame/page-kit'

export const HELPLINE = '116 000'
export const EMERGENCY = '112'

/** What stands around every page of the helpline's site. */
export const AROUND: Around = (words) => ({
  helpline: {
    said: words('site-centre.pages.helpline'),
    number: HELPLINE,
    hours: words('site-centre.pages.helpline-hours'),
  },
  links: [
    { path: '/conversation', text: words('site-helpline.pages.link-back') },
    { path: '/kept', text: words('site-helpline.pages.kept.title') },
  ],
})
