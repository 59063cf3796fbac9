const plain = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')

/** What a browser would send from the form on a page, before anything is filled in: its hidden fields. */
export const hiddenOf = (html: string): Record<string, string> =>
  Object.fromEntries(
    Array.from(
      html.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g),
      ([, name = '', value = '']) => [name, plain(value)],
    ),
  )

/** Where the form of a page goes. */
export const actionOf = (html: string): string =>
  /<form\b[^<>]{0,400}? action="([^"<>]{0,400})"/.exec(html)?.[1] ?? ''

/** The eight words on a receipt page. */
export const receiptOf = (html: string): string =>
  Array.from(
    (html.split('<ol id="receipt-words"')[1]?.split('</ol>')[0] ?? '').matchAll(/<li>([^<]*)<\/li>/g),
  )
    .map(([, word = '']) => plain(word))
    .join(' ')
