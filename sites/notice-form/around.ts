import type { Around } from '@vigie/site-frame/page-kit'

/** What stands around every page of the site. */
export const AROUND: Around = (words) => ({
  links: [
    { path: '/notice', text: words('site-notice-form.pages.link-notice') },
    { path: '/decision', text: words('site-notice-form.pages.link-decision') },
    { path: '/privacy', text: words('site-notice-form.pages.link-privacy') },
  ],
})
