import { defineModule } from './define-module.ts'

/** The public half of the key of each day. Every set of books in which something is sealed has it. */
export const vault = defineModule({
  name: 'vault',
  schema: 'vault',
  migrations: new URL('../vault/migrations/', import.meta.url),
  rights: new URL('../vault/rights.sql', import.meta.url),
  processed: {
    tables: {
      'vault.sealing_key': ['machinery', { nobody: 'id day public_key signature retired_at destroyed_at' }],
    },
  },
  // A change of keys opens what was sealed to the old key.
  purposes: [{ name: 'carry-over' }],
  violations: { VK001: 'retired' },
})

/** The facts that wait for whoever wants to know. */
export const queue = defineModule({
  name: 'queue',
  schema: 'outbox',
  migrations: new URL('../queue/migrations/', import.meta.url),
  rights: new URL('../queue/rights.sql', import.meta.url),
  processed: {
    tables: {
      'outbox.delivery': [
        'machinery',
        { nobody: 'fact subscriber body written_in failures not_before reason' },
      ],
      'outbox.fact': ['machinery', { nobody: 'number name body written_in' }],
      'outbox.sent_form': ['machinery', { nobody: 'form sent_at' }],
    },
  },
})

/** What the house works by, in versions that two people agree on. */
export const playbook = defineModule({
  name: 'playbook',
  schema: 'playbook',
  migrations: new URL('../playbook/migrations/', import.meta.url),
  rights: new URL('../playbook/rights.sql', import.meta.url),
  processed: {
    activities: {
      playbook: {
        purpose: 'keep what the desk works by, in versions: who proposed each, and who said yes',
        recipients: 'nobody outside the organisation; the regulator, where it asks how the desk works',
        kept: { until: 'for ever: what somebody followed must be found again' },
      },
    },
    tables: {
      'playbook.document': ['playbook', { nobody: 'kind name' }],
      'playbook.version': [
        'playbook',
        {
          colleague: 'why proposed_by proposed_at',
          nobody: 'id kind name number content complete holds_from restores',
        },
      ],
      'playbook.ruling': [
        'playbook',
        { colleague: 'proposed_by why ruled_by ruled_at', nobody: 'version complete way' },
      ],
    },
  },
})
