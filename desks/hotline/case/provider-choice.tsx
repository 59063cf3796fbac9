import type { DeskVisit } from '@vigie/desk-frame/page-kit'
import type { Provider } from '@vigie/notices'
import { Button, Select } from '@vigie/ui'
import { countryName } from '../parts/country.ts'

/** To whom a notice goes: asked first, because everything else follows from it. */
export function ProviderChoice({
  visit,
  providers,
  chosen,
}: {
  visit: DeskVisit
  providers: readonly Provider[]
  chosen: Provider | null
}) {
  const { words } = visit
  return (
    <form class="together" method="get" action={visit.url.pathname}>
      <Select
        name="provider"
        label={words('hotline.fields.provider')}
        hint={words('desk-hotline.pages.provider.hint')}
        choices={providers.map(({ id, name, country }) => ({
          value: id,
          label: `${name}, ${countryName(visit.lang, country)}`,
        }))}
        value={chosen?.id}
        empty={words('desk-hotline.pages.choose')}
      />
      <Button>{words('desk-hotline.pages.provider.choose')}</Button>
    </form>
  )
}
