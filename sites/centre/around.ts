import type { Around } from '@vigie/site-frame/page-kit'

export const HELPLINE = '116 000'
export const EMERGENCY = '112'

/** What stands around every page of the centre's site, and what it says when something of ours is broken. */
export const AROUND: Around = (words) => ({
  helpline: {
    said: words('site-centre.pages.helpline'),
    number: HELPLINE,
    hours: words('site-centre.pages.helpline-hours'),
  },
  links: [
    { path: '/mailbox', text: words('site-centre.pages.link-mailbox') },
    { path: '/wayfinder', text: words('site-centre.pages.link-wayfinder') },
    { path: '/about', text: words('site-centre.pages.link-about') },
    { path: '/figures', text: words('site-centre.pages.link-figures') },
    { path: '/privacy', text: words('site-centre.pages.link-privacy') },
    { path: '/accessibility', text: words('site-centre.pages.link-accessibility') },
  ],
  faults: {
    413: { text: words('site-centre.pages.fault.413.text') },
    500: { text: words('site-centre.pages.fault.500.text') },
    503: { title: words('site-centre.pages.fault.503'), text: words('site-centre.pages.fault.503.text') },
  },
})
