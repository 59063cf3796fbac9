import type { Processed } from '@vigie/platform/house'

/** What people and organisations notified. */
export const PROCESSED: Processed = {
  people: {
    notifier: 'people who send a notice, or in whose name one is sent',
    notified: 'people shown, named or reachable in what was notified, and those who put it there',
  },
  activities: {
    notices: {
      purpose:
        'receive notices of illegal content, decide on them and answer their senders (Arts 16 and 22 DSA)',
      recipients: 'the sender; whoever put the content there, without the name of the sender',
      kept: 'incoming-notice',
    },
    senders: {
      purpose: 'tell notices of one sender from those of others (Art. 23 DSA)',
      recipients: 'nobody',
      kept: 'sender',
    },
  },
  tables: {
    'incoming.sender': ['senders', { notifier: 'mark kind first_seen_on', nobody: 'id domain' }],
    'incoming.notice': [
      'notices',
      {
        notifier:
          'sender own_id language received_on received_at explanation notifier_name notifier_mail unnamed_allowed good_faith code_index submission submission_body channel',
        notified: 'matter harm explanation',
        nobody: 'id',
      },
    ],
    'incoming.item': [
      'notices',
      {
        notifier: 'own_id seen_at',
        notified: 'location remark explanation blind_index matter category keyword grounds',
        nobody: 'id notice position',
      },
    ],
    'incoming.register_match': [
      'notices',
      {
        nobody: 'notice channel claimed outcome reason organisation register serial entry outside checked_at',
      },
    ],
    'incoming.acknowledgement': [
      'notices',
      { notifier: 'way given_on given_at message_id', nobody: 'notice receipt' },
    ],
    'incoming.nonce': ['machinery', { nobody: 'keyid nonce until' }],
    'incoming.protocol_test': [
      'machinery',
      { nobody: 'sender about own_id digest receipt notice items decisions position received_at' },
    ],
    'incoming.notice_taker': ['notices', { colleague: 'taken_by', nobody: 'notice' }],
    'incoming.waiting_notice': ['notices', { nobody: 'notice priority harm since rank' }],
    'incoming.waiting_item': ['notices', { nobody: 'item notice' }],
  },
}
