import { Refused } from '@vigie/kernel'
import { refusalText, wordsOf } from '@vigie/locales'
import { BadInput } from '@vigie/platform/operation'
import { FAILURE, MISUSE, Misuse } from './command.ts'

const text = (fault: Error, name: string): string =>
  name in fault ? String(Object.entries(fault).find(([key]) => key === name)?.[1]) : ''

/** What the system says no with where a setting names something it does not have, in a sentence that names the setting. */
const systemSentence = (fault: unknown): string | null => {
  // One for each address that the name leads to.
  if (fault instanceof AggregateError) return systemSentence(fault.errors[0])
  if (!(fault instanceof Error) || !('code' in fault)) return null
  const at = { host: text(fault, 'address') || text(fault, 'hostname'), port: text(fault, 'port') }
  const path = text(fault, 'path')
  const isListening = text(fault, 'syscall') === 'listen'
  switch (fault.code) {
    case 'ERR_SOCKET_BAD_PORT':
      return 'a port would be beyond 65535: each app takes one port more; choose a lower first port with VIGIE_PORT'
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `the name ${at.host} leads to no machine: look at the settings that name a host (vigie settings), or at the name server`
    case 'ECONNREFUSED':
      return `nobody answers at ${at.host}:${at.port}: look at the settings that name a host (vigie settings)`
    case 'EADDRNOTAVAIL':
      return `${at.host} is no address of this machine: look at VIGIE_HOST and at what ends in _LISTEN`
    case 'EACCES':
    case 'EPERM':
      if (isListening) return `this account may not listen on port ${at.port}; choose a port from 1024 on`
      return path === '' ? null : `this account may not read or write ${path}`
    case 'ENOTDIR':
      return path === '' ? null : `${path} is no folder, or lies below something that is none`
    case 'EROFS':
      return path === '' ? null : `nothing can be written at ${path}: it is read only`
    case 'ENOENT':
      return path === '' ? null : `there is no ${path}`
    default:
      return null
  }
}

/** What a command that failed says, and its exit code. */
export const explain = (fault: unknown): { line: string; code: number } => {
  if (fault instanceof BadInput) {
    const issues = fault.issues.map(({ path, message }) => `  ${path || '(input)'}: ${message}`)
    return { line: ['the input does not have the form asked for:', ...issues].join('\n'), code: FAILURE }
  }
  if (fault instanceof Refused) {
    return {
      line: `refused: ${fault.word}: ${refusalText(wordsOf('en'), fault.word) ?? ''}`,
      code: FAILURE,
    }
  }
  if (fault instanceof Error && 'code' in fault && fault.code === 'EADDRINUSE') {
    const port = 'port' in fault ? String(fault.port) : ''
    return {
      line: `another program uses port ${port}; choose another first port with VIGIE_PORT (0 takes free ones)`,
      code: FAILURE,
    }
  }
  const said = systemSentence(fault)
  if (said !== null) return { line: said, code: FAILURE }
  if (fault instanceof Misuse) return { line: fault.message, code: MISUSE }
  return { line: fault instanceof Error ? fault.message : String(fault), code: FAILURE }
}
