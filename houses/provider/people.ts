/** The made-up people of the demonstration and of the tests. The first gave the others their roles. */
export const PEOPLE = [
  { name: 'Pieter Beheer', mail: 'pieter@provider.example', language: 'nl', roles: ['administrator'] },
  { name: 'Leonie Leclercq', mail: 'leonie@provider.example', language: 'fr', roles: ['coordinator'] },
  { name: 'Mats Moens', mail: 'mats@provider.example', language: 'nl', roles: ['moderator'] },
  { name: 'Mona Meyer', mail: 'mona@provider.example', language: 'de', roles: ['moderator'] },
  {
    name: 'Petra Privat',
    mail: 'petra@provider.example',
    language: 'en',
    roles: ['data-protection-officer'],
  },
] as const
