import { type Body, fromMemory, sameName } from './body.ts'

/** Who answers when somebody may die: of their own wish, or of what they swallowed. */
export const BODIES_IN_DISTRESS: readonly Body[] = [
  {
    id: 'zelfmoordlijn',
    name: sameName('Zelfmoordlijn 1813'),
    whatFor: {
      nl: 'Denk je aan zelfmoord, of maak je je zorgen om iemand? Hier luistert dag en nacht iemand. Anoniem.',
      fr: 'Tu penses au suicide, ou tu t’inquiètes pour quelqu’un\u00a0? On t’écoute ici, en néerlandais. Anonyme.',
      de: 'Denkst du an Suizid, oder sorgst du dich um jemanden? Hier hört man dir zu, auf Niederländisch. Anonym.',
      en: 'Are you thinking of suicide, or worried about someone? Here someone listens, in Dutch. Anonymous.',
    },
    topics: ['danger-now', 'feeling-bad'],
    phone: '1813',
    mail: null,
    web: 'https://www.zelfmoord1813.be',
    serves: ['nl'],
    source: fromMemory('Zelfmoordlijn 1813', 'https://www.zelfmoord1813.be'),
  },
  {
    id: 'prevention-suicide',
    name: sameName('Centre de Prévention du Suicide'),
    whatFor: {
      nl: 'Denk je aan zelfmoord, of maak je je zorgen om iemand? Hier luistert iemand in het Frans. Anoniem.',
      fr: 'Tu penses au suicide, ou tu t’inquiètes pour quelqu’un\u00a0? Ici, quelqu’un t’écoute. Anonyme.',
      de: 'Denkst du an Suizid, oder sorgst du dich um jemanden? Hier hört man dir zu, auf Französisch. Anonym.',
      en: 'Are you thinking of suicide, or worried about someone? Here someone listens, in French. Anonymous.',
    },
    topics: ['danger-now', 'feeling-bad'],
    phone: '0800 32 123',
    mail: null,
    web: 'https://www.preventionsuicide.be',
    serves: ['fr'],
    source: fromMemory('Centre de Prévention du Suicide', 'https://www.preventionsuicide.be'),
  },
  {
    id: 'poison-centre',
    name: { nl: 'Antigifcentrum', fr: 'Centre Antipoisons', de: 'Giftnotruf', en: 'Poison Centre' },
    whatFor: {
      nl: 'Heeft iemand iets giftigs of te veel pillen geslikt? Bel dag en nacht. Wordt iemand ziek: bel 112.',
      fr: 'Quelqu’un a avalé un poison ou trop de médicaments\u00a0? Appelle jour et nuit. S’il va mal, appelle le 112.',
      de: 'Hat jemand etwas Giftiges oder zu viele Tabletten geschluckt? Ruf an, Tag und Nacht. Bei Beschwerden: 112.',
      en: 'Has someone swallowed poison or too many pills? Call, day or night. If they become ill, call 112.',
    },
    topics: ['danger-now'],
    phone: '070 245 245',
    mail: null,
    web: 'https://www.antigifcentrum.be',
    serves: ['nl', 'fr', 'de', 'en'],
    source: fromMemory('Antigifcentrum / Centre Antipoisons', 'https://www.antigifcentrum.be'),
  },
]
