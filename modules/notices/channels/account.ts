/** Our account at a platform: the operator keeps its name in the first line, its password in the second. */
export interface Account {
  readonly name: string
  readonly password: string
}

export const accountIn = (secret: string | null): Account | null => {
  const [name = '', password = ''] = (secret ?? '').split('\n').map((line) => line.trim())
  return name === '' || password === '' ? null : { name, password }
}
