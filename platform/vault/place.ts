/** Where a sealed value lies. A sealed value moved to another table, row or column does not open. */
export type Place = { readonly table: string; readonly row: string; readonly column: string }

/** Each part with its length before it, so that no two places read alike. */
export function placeBytes(place: Place): Buffer {
  return Buffer.concat([place.table, place.row, place.column].flatMap(withLength))
}

// UTF-16 because it keeps every string apart; UTF-8 would fold unpaired surrogates into one character.
function withLength(part: string): Buffer[] {
  const bytes = Buffer.from(part, 'utf16le')
  const length = Buffer.alloc(4)
  length.writeUInt32BE(bytes.length)
  return [length, bytes]
}
