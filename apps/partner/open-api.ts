import { operationText, wordsOf } from '@vigie/locales'
import type { MachineQuestion } from '@vigie/platform/house'
import { type AnyOperation, inputSchema, isOneOf, type Role } from '@vigie/platform/operation'
import { documentOf, pathOfQuestion } from './question-routes.ts'
import { API } from './requests.ts'

const BEARER = { type: 'http', scheme: 'bearer' } as const

/** What machines are offered. */
export interface Offered {
  readonly operations: readonly AnyOperation[]
  readonly questions: readonly MachineQuestion[]
}

const PROBLEM = {
  type: 'object',
  required: ['type', 'title', 'status', 'code'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string', description: 'The word of the refusal; it does not change with the language.' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['path', 'message'],
        properties: { path: { type: 'string' }, message: { type: 'string' } },
      },
    },
  },
} as const

const DONE = {
  type: 'object',
  required: ['subject', 'result'],
  properties: {
    subject: { type: 'string', description: 'What the audit keeps, such as case:0b1c…' },
    result: {},
  },
} as const

const REFUSALS = {
  401: 'No access key that holds',
  403: 'Not for this person',
  404: 'Unknown',
  409: 'It cannot be done as things stand',
  413: 'The body is larger than 256 kB',
  415: 'The body is not JSON',
  422: 'The input does not have the form that is asked for',
} as const

const problems = Object.fromEntries(
  Object.entries(REFUSALS).map(([status, description]) => [
    status,
    {
      description,
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    },
  ]),
)

const pathOf = (operation: AnyOperation, roles: readonly Role[]) => {
  const words = wordsOf('en')
  const { $schema: _, ...schema } = inputSchema(operation.input, roles)
  return {
    post: {
      operationId: operation.name,
      tags: [operation.name.split('.')[0] ?? ''],
      summary: operationText(words, operation.name, 'title') ?? operation.name,
      description: [
        operationText(words, operation.name, 'consequence') ?? '',
        `For: ${operation.who.join(', ')}.`,
      ]
        .join(' ')
        .trim(),
      requestBody: { required: true, content: { 'application/json': { schema } } },
      responses: {
        200: {
          description: 'Done',
          content: { 'application/json': { schema: { $ref: '#/components/schemas/Done' } } },
        },
        ...problems,
      },
    },
  }
}

/** The OpenAPI document, made from the same schemas that check what is sent. */
export const openApi = (
  { operations, questions }: Offered,
  house: { name: string; origin: string; roles: readonly Role[] },
) => ({
  openapi: '3.1.0',
  info: {
    title: `${house.name}: partner interface`,
    version: '1',
    license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
  },
  servers: [{ url: house.origin }],
  security: [{ accessKey: [] }],
  paths: {
    [`${API}/operations`]: {
      get: {
        operationId: 'list-operations',
        summary: 'Everything that the person of this key may do',
        responses: {
          200: { description: 'The operations with the JSON Schemas of their inputs' },
          401: problems['401'],
        },
      },
    },
    ...Object.fromEntries(
      questions.map((question) => [pathOfQuestion(question), documentOf(question, problems)]),
    ),
    ...Object.fromEntries(
      operations
        .filter(({ who }) => isOneOf({ kind: 'person', id: '', roles: house.roles }, who))
        .map((operation) => [`${API}/operations/${operation.name}`, pathOf(operation, house.roles)]),
    ),
  },
  components: {
    schemas: { Problem: PROBLEM, Done: DONE },
    securitySchemes: {
      accessKey: BEARER,
      ...Object.fromEntries(questions.map(({ key }) => [key.scheme, BEARER])),
    },
  },
})
