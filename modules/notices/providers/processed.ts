import type { Processed } from '@vigie/platform/house'

/** What is kept of providers, and of whom one reaches there. */
export const DIRECTORY_PROCESSED: Processed['tables'] = {
  'notices.provider_version': [
    'notices',
    {
      colleague: 'noted_by noted_at',
      correspondent: 'name postal_address',
      nobody: 'provider version version_before country roles languages in_eu_scope origin source source_day',
    },
  ],
  'notices.service': [
    'notices',
    { colleague: 'added_by added_at', correspondent: 'name', nobody: 'id provider' },
  ],
  'notices.service_version': [
    'notices',
    {
      colleague: 'noted_by noted_at',
      nobody: 'service version version_before roles in_scope platform_name domains origin source source_day',
    },
  ],
  'notices.contact_point': [
    'notices',
    {
      colleague: 'noted_by noted_at',
      correspondent: 'mailbox form_place telephone',
      nobody: 'id provider service purpose languages hours replaces origin source source_day',
    },
  ],
  'notices.contact_point_end': ['notices', { colleague: 'ended_by ended_at', nobody: 'contact_point' }],
  'notices.channel': [
    'notices',
    {
      colleague: 'proposed_by proposed_at',
      correspondent: 'endpoint settings',
      nobody:
        'id provider service kind version credential max_items languages capabilities origin source source_day',
    },
  ],
  'notices.channel_ruling': [
    'notices',
    { colleague: 'proposed_by ruled_by ruled_at', nobody: 'channel way' },
  ],
  'notices.channel_end': ['notices', { colleague: 'ended_by ended_at', nobody: 'channel way' }],
  'notices.directory_check': [
    'notices',
    {
      colleague: 'checked_by checked_at',
      nobody: 'id provider provider_version service service_version contact_point channel',
    },
  ],
}
