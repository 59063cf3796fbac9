import { plain } from '../../desks/hotline/testing.ts'

/** A question of a form: the values that it offers, or none where it is to be written. */
interface Asked {
  readonly values: readonly string[]
  readonly several: boolean
}

/** A form of a page, as a browser sees it. */
export interface PageForm {
  readonly action: string
  /** What nobody sees and every sending carries. */
  readonly unseen: readonly (readonly [name: string, value: string])[]
  readonly asked: ReadonlyMap<string, Asked>
  /** What it would send as it stands. */
  readonly standing: URLSearchParams
  readonly html: string
}

const said = (tag: string, name: string): string | null => {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]
  return found === undefined ? null : plain(found)
}
const marked = (tag: string, name: string): boolean => new RegExp(`\\s${name}(=""|[\\s>/])`).test(tag)

const CONTROL = /<input\b[^>]*>|<textarea\b[^>]*>([\s\S]*?)<\/textarea>|<select\b[^>]*>([\s\S]*?)<\/select>/g

const readForm = (html: string): PageForm => {
  const unseen: [string, string][] = []
  const asked = new Map<string, { values: string[]; several: boolean }>()
  const standing = new URLSearchParams()
  const ask = (name: string, value?: string, several = false) => {
    const known = asked.get(name) ?? { values: [], several }
    asked.set(name, value === undefined ? known : { ...known, values: [...known.values, value] })
  }
  for (const [control, text = '', options = ''] of html.matchAll(CONTROL)) {
    const tag = /^<[^>]*>/.exec(control)?.[0] ?? ''
    const name = said(tag, 'name')
    const type = said(tag, 'type')
    if (name === null) continue
    if (tag.startsWith('<textarea')) {
      ask(name)
      standing.append(name, plain(text).replace(/^\n/, ''))
    } else if (tag.startsWith('<select')) {
      const all = [...options.matchAll(/<option\b[^>]*>/g)].map(([option]) => option)
      for (const option of all) ask(name, said(option, 'value') ?? '')
      const chosen = all.find((option) => marked(option, 'selected')) ?? all[0]
      if (chosen) standing.append(name, said(chosen, 'value') ?? '')
    } else if (type === 'hidden') {
      unseen.push([name, said(tag, 'value') ?? ''])
      standing.append(name, said(tag, 'value') ?? '')
    } else if (type === 'radio' || type === 'checkbox') {
      ask(name, said(tag, 'value') ?? '', type === 'checkbox')
      if (marked(tag, 'checked')) standing.append(name, said(tag, 'value') ?? '')
    } else {
      ask(name)
      standing.append(name, said(tag, 'value') ?? '')
    }
  }
  return { action: said(/^<form[^>]*>/.exec(html)?.[0] ?? '', 'action') ?? '', unseen, asked, standing, html }
}

export const formsIn = (html: string): PageForm[] =>
  [...html.matchAll(/<form\b[\s\S]*?<\/form>/g)].map(([form]) => readForm(form))

export const headingOf = (html: string): string =>
  (/<h1[^>]*>([\s\S]*?)<\/h1>/.exec(html)?.[1] ?? '').replace(/<[^>]*>/g, '').trim()

export const linksIn = (html: string): string[] =>
  [...html.matchAll(/<a\b[^>]*\shref="([^"#]*)[^"]*"/g)].map(([, href = '']) => plain(href))

/** What somebody fills in: words of their own, the last of every choice, and everything that can be ticked. */
export const fillIn = (form: PageForm): URLSearchParams => {
  const fields = new URLSearchParams(form.unseen.map(([name, value]) => [name, value]))
  for (const [name, { values, several }] of form.asked) {
    if (values.length === 0) fields.append(name, `zq-${name} <b>é</b> & “more”`)
    else for (const value of several ? values : values.slice(-1)) fields.append(name, value)
  }
  return fields
}
