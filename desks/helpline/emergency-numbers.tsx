import { type DeskVisit, valueText } from '@vigie/desk-frame/page-kit'
import { BODIES } from '@vigie/directory'

/** Whom one calls from Belgium when somebody is in danger now, in the order of the card: a service, by its body in the directory. */
export const EMERGENCY_SERVICES = {
  'ambulance-fire': 'emergency-112',
  police: 'police-101',
  'suicide-nl': 'zelfmoordlijn',
  'suicide-fr': 'prevention-suicide',
  'listening-nl': 'tele-onthaal',
  'listening-fr': 'tele-accueil',
  poison: 'poison-centre',
  'missing-children': 'child-focus-116000',
} as const

const phones = new Map(BODIES.map(({ id, phone }) => [id, phone]))

export const EmergencyNumbers = ({ words }: DeskVisit) => (
  <dl class="facts">
    {Object.entries(EMERGENCY_SERVICES).map(([service, body]) => (
      <div>
        <dt>{valueText(words, 'helpline', 'service', service)}</dt>
        <dd>
          <strong>{phones.get(body)}</strong>
        </dd>
      </div>
    ))}
  </dl>
)
