import { documents, documentVectors } from './document-vectors.ts'
import { jsonSchemas } from './json-schemas.ts'
import { requestVectors } from './request-vectors.ts'

const text = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

/** What the package publishes besides its code, by the path of each file: all of it is written from the code. */
export const publishedFiles = async (): Promise<Record<string, string>> => {
  return Object.fromEntries(
    Object.entries({
      ...jsonSchemas(),
      'vectors/requests.json': await requestVectors(),
      'vectors/documents.json': await documentVectors(),
      'vectors/examples.json': {
        about: 'One valid document of each kind, by the name of its schema',
        ...documents,
      },
    }).map(([path, value]) => [path, text(value)]),
  )
}
