import { join } from 'node:path'
import { type OwnerGroup, readGroupsDocument } from './model/index.ts'
import { readJsonFile } from './read-file.ts'

const FILE = join(import.meta.dirname, '../../../demo/voorbeeldstad/households/groups.json')

/** The invented owners of an invented town; of a real municipality nobody is made up. */
export function exampleGroups(municipality: { fictional: boolean }): OwnerGroup[] | null {
  if (!municipality.fictional) return null
  const text = readJsonFile(FILE)
  const read = text.ok ? readGroupsDocument(text.value) : null
  return read?.ok ? read.value.groups : null
}
