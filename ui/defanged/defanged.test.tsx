import { expect, test } from 'vitest'
import { Defanged } from './defanged.tsx'

test('an address is shown so that nothing can follow it, in whichever form it arrives', () => {
  const shown = '<code class="defanged" translate="no">hxxps://a[.]example/x</code>'
  expect(String(<Defanged address="https://a.example/x" />)).toBe(shown)
  expect(String(<Defanged address="hxxps://a[.]example/x" />)).toBe(shown)
})

test('an address cannot become markup', () => {
  expect(String(<Defanged address='https://a.example/"><b>' />)).not.toContain('<b>')
})
