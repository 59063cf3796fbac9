// Everything a mail client or a chat could make a link of: dots (the East Asian ones too, which browsers read as
// dots), colons and at signs. Paths are wrapped as well: a chat links `photo.zip` and an address in a query.
const special = '.:@\u3002\uff0e\uff61'
const bare = new RegExp(`[${special}]`, 'g')
const wrapped = new RegExp(`\\[([${special}])\\]`, 'g')
const liveScheme = /^(h)(tt)(ps?:\/\/)/i
const defangedScheme = /^(h)(xx)(ps?:\/\/)/i

const swapped = (letters: string, t: string, upper: string) =>
  Array.from(letters, (letter) => (letter === letter.toUpperCase() ? upper : t)).join('')

/** An address to read, not to follow: `https://a.example/x` becomes `hxxps://a[.]example/x`. */
export function defang(address: string): string {
  const [scheme = '', h = '', letters = '', rest = ''] = liveScheme.exec(address) ?? []
  return h + swapped(letters, 'x', 'X') + rest + address.slice(scheme.length).replace(bare, '[$&]')
}

/** Undoes `defang` exactly. */
export function refang(defanged: string): string {
  const [scheme = '', h = '', letters = '', rest = ''] = defangedScheme.exec(defanged) ?? []
  return h + swapped(letters, 't', 'T') + rest + defanged.slice(scheme.length).replace(wrapped, '$1')
}

/** Whether a text could have come out of `defang`: nothing in it is left that could become a link. */
export function isDefanged(text: string): boolean {
  const body = text.replace(defangedScheme, '').replace(wrapped, '')
  return body.search(new RegExp(bare.source)) < 0
}
