import type { Language } from '@vigie/kernel'
import type { Around } from '@vigie/site-frame/page-kit'

export const HELPLINE = '116 000'
export const EMERGENCY = '112'

/** Who else listens, by language; a test holds it to the directory. */
export const ELSEWHERE: Readonly<Partial<Record<Language, { number: string; text: string }>>> = {
  nl: { number: '102', text: 'Awel' },
  fr: { number: '103', text: 'Écoute-Enfants 103' },
  de: { number: '108', text: 'Telefonhilfe 108' },
}

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
