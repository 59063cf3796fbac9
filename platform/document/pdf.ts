import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { Table } from './table.ts'

export interface PdfDocument {
  readonly title: string
  readonly language: string
  /** Who publishes it; stands in the foot and in the file's own description. */
  readonly author: string
  /** Texts, and the headings that stand over them. */
  readonly paragraphs: readonly (string | { readonly heading: string })[]
  readonly tables: readonly Table[]
}

/*
 * The words of a document come in as data, beside the text of the program: a text with signs of the typesetting language in
 * it stays a text. Nothing is read from the disk or the network.
 */
const PROGRAM = `
#let doc = json(bytes(sys.inputs.document))
#set document(title: doc.title, author: doc.author)
#set text(lang: doc.language, size: 10pt)
#set page(paper: "a4", margin: 20mm, numbering: "1 / 1", footer: context [
  #set text(size: 8pt)
  #doc.author #h(1fr) #counter(page).display("1 / 1", both: true)
])
#set par(justify: false)
#heading(level: 1, doc.title)
#for (sort, words) in doc.paragraphs { if sort == "heading" { heading(level: 2, words) } else { par(text(words)) } }
#for one in doc.tables {
  if one.title != doc.title { heading(level: 2, one.title) }
  table(
    columns: one.header.len(),
    stroke: 0.4pt + luma(160),
    inset: 4pt,
    table.header(..one.header.map(cell => text(size: 8pt, weight: "bold", cell))),
    ..one.lines.flatten().map(cell => text(size: 8pt, cell)),
  )
}
`

let compiler: NodeCompiler | null = null

/** All but the signs that the built-in letters can draw: Latin, Greek, Cyrillic, punctuation, currencies. */
const undrawn =
  /[^\t\n\u0020-\u007e\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0377\u037a-\u037f\u0384-\u038a\u038c\u038e-\u03a1\u03a3-\u0482\u048a-\u0525\u1e00-\u1ef9\u2010-\u2027\u2030-\u205e\u20a0-\u20b5]/gu

/** A text as a document shows it: a sign that no letter can draw, or that nobody sees, is written as its number. */
export const shown = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll(
      undrawn,
      (sign) => `[U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`,
    )

/** An A4 document: headings, paragraphs and tables, tagged for screen readers by the typesetter. */
export const writePdf = (document: PdfDocument): Buffer<ArrayBuffer> => {
  compiler ??= NodeCompiler.create()
  const given = {
    title: shown(document.title),
    language: document.language,
    author: shown(document.author),
    paragraphs: document.paragraphs.map((one) =>
      typeof one === 'string' ? ['text', shown(one)] : ['heading', shown(one.heading)],
    ),
    tables: document.tables.map(({ title, header, lines }) => ({
      title: shown(title),
      header: header.map(shown),
      lines: lines.map((line) => line.map((cell) => (cell === null ? '' : shown(String(cell))))),
    })),
  }
  const made = Buffer.from(
    compiler.pdf({ mainFileContent: PROGRAM, inputs: { document: JSON.stringify(given) } }),
  )
  compiler.evictCache(2)
  return made
}
