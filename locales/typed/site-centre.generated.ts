// Written by `npm run texts` from the messages of site-centre.json in four languages.
import type texts from '../en/site-centre.json'

declare module '../texts.ts' {
  interface Files {
    'site-centre': typeof texts
  }
  interface Arguments {
    'site-centre.data.controller': { value: string | number }
    'site-centre.data.dataProtectionOfficer': { value: string | number }
    'site-centre.data.grounds.confirmed': { day: string | number }
    'site-centre.data.kept.line': { basis: string | number; event: string | number; kind: string | number; law: string | number; months: number }
    'site-centre.data.supervisoryAuthority': { value: string | number }
  }
}
