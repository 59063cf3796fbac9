import type pg from 'pg'

/** One of these, drawn evenly: what is written twice comes twice as often. */
const oneOf = (...words: readonly (string | null)[]): string =>
  `(array[${words.map((word) => (word === null ? 'null' : `'${word}'`)).join(',')}])[1 + floor(random() * ${words.length})]`

/** Nine in ten are conversations; of the rest a word says all. The oldest have no region left, as the keeper leaves them. */
const RECORDS = `
  insert into helpline.record (contact, version, nature, language, region, caller, about_whom, age_band, gender, place, platform,
    risk, outcome, recorded_by, recorded_at)
  select c.id, 1, 'conversation', ${oneOf('nl', 'nl', 'nl', 'nl', 'nl', 'fr', 'fr', 'fr', 'de', 'en', 'other')},
    case when c.started_at > now() - interval '24 months' then ${oneOf('brussels', 'flanders', 'flanders', 'wallonia', 'german-speaking', null)} end,
    ${oneOf('child', 'child', 'child', 'parent', 'parent', 'professional', 'friend')}, 'self',
    ${oneOf('0-4', '5-11', '12-15', '12-15', '12-15', '16-18', '16-18', '19-25', null)}, ${oneOf('girl', 'boy', 'other', null)},
    ${oneOf('social-media', 'messaging', 'gaming', 'home', 'school', null)},
    ${oneOf('snapchat', 'snapchat', 'instagram', 'tiktok', 'roblox', 'yubo', 'discord', null, null, null, null, null)},
    ${oneOf('none', 'none', 'none', 'none', 'none', 'none', 'some', 'some', 'some', 'serious')},
    ${oneOf('heard-out', 'heard-out', 'informed', 'advised', 'referred', 'helped-to-report', 'broke-off')},
    c.opened_by, c.started_at
  from helpline.contact c where c.number % 10 > 0`
const UNHEARD = `
  insert into helpline.record (contact, version, nature, language, recorded_by, recorded_at)
  select c.id, 1, ${oneOf('silent', 'silent', 'silent', 'abusive', 'test', 'wrong-number')}, null, c.opened_by, c.started_at
  from helpline.contact c where c.number % 10 = 0`

const categories = (scheme: string, list: string, words: readonly string[], share: number): string => `
  insert into helpline.record_category (contact, version, scheme, list, category, way)
  select contact, version, '${scheme}', '${list}', ${oneOf(...words)}, 'chosen' from helpline.record
  where nature = 'conversation' and random() < ${share}`

const INSAFE = [
  'cyberbullying',
  'cyberbullying',
  'cyberbullying',
  'sexual-coercion',
  'sexual-coercion',
  'sexting',
  'sexting',
  'grooming',
  'love-relationships',
  'love-relationships',
  'harmful-content',
  'suicide',
  'self-harm',
  'e-crime',
  'e-crime',
  'excessive-use',
  'gaming',
  'technical-settings',
  'radicalisation',
]
const NETWORK = [
  'running-away',
  'running-away',
  'parental-abduction',
  'bullying',
  'neglect',
  'online-grooming',
]

const EIGHT_YEARS = 8 * 365 * 24 * 60
/** So many records are open at a time: that follows from how many people listen, not from how long there has been a helpline. */
const OPEN = 200

/** So many contacts of eight years, written by the server's owner with the triggers asleep; the marks as the database makes them. */
export const seedContacts = async (
  client: pg.Client,
  contacts: number,
  people: readonly string[],
): Promise<void> => {
  for (const statement of [
    'set session_replication_role = replica',
    "set work_mem = '128MB'",
    `insert into helpline.contact (id, channel, direction, started_at, opened_by)
     select gen_random_uuid(), ${oneOf('phone', 'phone', 'phone', 'phone', 'chat', 'chat', 'chat', 'mail', 'form', 'sms')}, 'in',
       date_trunc('minute', now() - interval '1 minute' * ((${contacts} - n) * ${EIGHT_YEARS}::float8 / ${contacts})),
       (array[${people.map((one) => `'${one}'`).join(',')}]::uuid[])[1 + floor(random() * ${people.length})]
     from generate_series(1, ${contacts}) n order by n`,
    RECORDS,
    UNHEARD,
    // One in thirty was corrected: what it said before counts no longer.
    `insert into helpline.record (contact, version, nature, language, risk, reason, recorded_by, recorded_at)
     select contact, 2, nature, language, 'acute', 'checked', recorded_by, recorded_at from helpline.record
     where nature = 'conversation' and random() < 0.03`,
    categories('insafe', '2023-04', INSAFE, 0.8),
    categories('116000', 'v1', NETWORK, 0.15),
    `insert into helpline.ending (contact, started_at, ended_at, ended_by)
     select id, started_at, started_at, opened_by from helpline.contact where number <= ${contacts - OPEN}`,
    `insert into helpline.closure (contact, version, closed_by, closed_at)
     select c.id, (select max(version) from helpline.record r where r.contact = c.id), c.opened_by, c.started_at
     from helpline.contact c where c.number <= ${contacts - OPEN}`,
    `insert into helpline.open_contact (contact, opened_by, started_at)
     select id, opened_by, started_at from helpline.contact where number > ${contacts - OPEN}`,
    `insert into helpline.closed_contact (contact, number, started_at, words)
     select c.id, c.number, c.started_at, helpline.words_of(c.id) from helpline.closure x join helpline.contact c on c.id = x.contact
     order by c.number`,
    'reset session_replication_role',
    'vacuum analyze',
  ])
    await client.query(statement)
}
