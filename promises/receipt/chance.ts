import { LANGUAGES, type Language } from '@vigie/kernel'
import { canonicalReceipt, newReceipt, RECEIPT_WORDS, receiptWords } from '@vigie/platform/receipt'

/** What a receipt of a language carries, counting only what its spelling must keep apart: the first four letters. */
export const countBits = (language: Language): number => {
  const apart = new Set(
    receiptWords[language].map((word) => canonicalReceipt(`${word} `.repeat(RECEIPT_WORDS))),
  )
  return RECEIPT_WORDS * Math.log2(apart.size)
}

/** How many of so many receipts, drawn as the product draws them, came twice. */
export const countCollisions = (drawn: number): number => {
  const seen = new Set<string>()
  for (let one = 0; one < drawn; one++) {
    seen.add(canonicalReceipt(newReceipt(LANGUAGES[one % LANGUAGES.length] ?? 'en')) ?? `broken ${one}`)
  }
  return drawn - seen.size
}
