/** The made-up people of the helpline, in the demonstration and in the tests. The first gave the others their roles. */
export const HELPLINE_PEOPLE = [
  { name: 'Wout Jacobs', mail: 'wout@helpline.vigie.example', language: 'nl', roles: ['administrator'] },
  { name: 'Nele Dubois', mail: 'nele@helpline.vigie.example', language: 'fr', roles: ['coordinator'] },
  { name: 'Sara Willems', mail: 'sara@helpline.vigie.example', language: 'nl', roles: ['case-manager'] },
  { name: 'Karim Martin', mail: 'karim@helpline.vigie.example', language: 'fr', roles: ['case-manager'] },
  { name: 'Lena Schmitz', mail: 'lena@helpline.vigie.example', language: 'de', roles: ['case-manager'] },
  {
    name: 'Ruth Peters',
    mail: 'ruth@helpline.vigie.example',
    language: 'en',
    roles: ['data-protection-officer'],
  },
] as const
