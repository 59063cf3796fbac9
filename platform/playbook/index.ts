export {
  insertRuling,
  insertVersion,
  selectByIds,
  selectHeld,
  selectVersion,
  selectVersions,
  selectVersionsOf,
  startingVersions,
} from './playbook-rows.ts'
export {
  byDocument,
  type DocumentView,
  type HeldVersion,
  heldOn,
  isOpen,
  RULING_WAYS,
  type Ruling,
  type RulingWay,
  type Version,
} from './version.ts'
