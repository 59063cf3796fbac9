export { findPersonalData, type PersonalSort } from './find-personal-data.ts'
export { holdsName, namesInContact } from './names.ts'
