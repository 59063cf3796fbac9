import { execFile } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { publishedRepositoryOf, repositoryOf } from '../../tools/repository-of.ts'

const root = join(import.meta.dirname, '..', '..')
const packages = globSync('packages/*/package.json', { cwd: root })

test.each(packages)('%s says for everybody, provably, and for which Node it is published', (file) => {
  expect(JSON.parse(readFileSync(join(root, file), 'utf8'))).toMatchObject({
    publishConfig: { access: 'public', provenance: true },
    engines: { node: '>=20' },
    license: 'EUPL-1.2',
    scripts: { prepack: expect.stringContaining('fill-package.ts fill') },
  })
})

test('a package names the repository of the root and its own folder there, and none is published without', () => {
  const url = 'https://code.example/vigie.git'
  const found = { type: 'git', url, directory: 'packages/pdq' }
  expect(repositoryOf({ repository: url }, 'packages/pdq')).toEqual(found)
  expect(publishedRepositoryOf({ repository: { type: 'git', url } }, 'packages/pdq')).toEqual(found)
  expect(repositoryOf({}, 'packages/pdq')).toBeNull()
  expect(() => publishedRepositoryOf({}, 'packages/pdq')).toThrow(/set "repository"/)
})

test.each(packages)('what fills %s asks for it before anything is built', async (file) => {
  const { repository }: { repository?: unknown } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  )
  const home = join(root, dirname(file))
  const fill = ['--import', 'tsx', join(root, 'tools', 'fill-package.ts'), 'fill']
  const filling = promisify(execFile)(process.execPath, fill, {
    cwd: home,
    env: { PATH: process.env.PATH, npm_command: 'publish' },
  })
  // Once the root names one, this line of the test has had its time.
  expect(repository).toBeUndefined()
  await expect(filling).rejects.toThrow(/nothing is published without/)
})
