import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { deskCss, publicCss, shorten } from './styles.ts'

test('the public style arrives in the first few packets', () => {
  const { text } = publicCss()
  expect(text.length).toBeLessThanOrEqual(16_000)
  expect(gzipSync(text).length).toBeLessThanOrEqual(5000)
})

test('the style of every component reaches the desk', () => {
  const desk = deskCss().text
  const folders = readdirSync(import.meta.dirname, { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  )
  for (const { name } of folders) {
    for (const file of readdirSync(join(import.meta.dirname, name)).filter((other) =>
      other.endsWith('.css'),
    )) {
      expect(file).toBe(`${name}.css`)
    }
  }
  for (const word of ['.queue', '.act', '.story', '.because', 'kbd', '.columns', '.receipt']) {
    expect(desk).toContain(word)
  }
})

test('a style that changes gets another name, and the same style the same one', () => {
  expect(publicCss().path).toBe(publicCss().path)
  expect(publicCss().path).not.toBe(deskCss().path)
  expect(publicCss().path).toMatch(/^\/assets\/public\.[0-9a-f]{8}\.css$/)
})

test('shortening keeps the meaning: descendant spaces, values and media stay', () => {
  expect(
    shorten(
      '/* why */\n.a .b:hover > c,\nd {\n  margin: 0 1rem;\n}\n@media (min-width: 3rem) {\n  p {\n    x: calc(1px + 2px);\n  }\n}',
    ),
  ).toBe('.a .b:hover > c,d{margin:0 1rem}@media (min-width:3rem){p{x:calc(1px + 2px)}}')
})
