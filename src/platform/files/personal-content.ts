// B13 inside a document or a sheet: cases of somebody, and columns of a register of persons.
import { type PersonalKind, personalKindOfText, personalNames } from '#kernel/personal-data.ts'
import { fileOnDisk } from '#platform/sources/source-file.ts'
import { readSpreadsheet, type SheetCell } from '#platform/sources/spreadsheet.ts'
import { readWordDocument } from '#platform/sources/word-document.ts'
import { type AttachmentKind, meterFor } from './attachment.ts'

/** A letter has an address to write to and an account to pay into: those are of the sender. */
const ON_A_LETTERHEAD: readonly PersonalKind[] = ['contact', 'bank']

const found = (kind: PersonalKind | null): boolean => kind !== null && !ON_A_LETTERHEAD.includes(kind)

/** What of a person an attachment seems to hold; null: nothing that we recognise, or a kind that is not read. */
export async function personalContentOf(path: string, kind: AttachmentKind): Promise<PersonalKind | null> {
  const file = await fileOnDisk(path, 'attachment')
  if (kind === 'odt' || kind === 'docx') {
    for await (const block of readWordDocument(file, meterFor())) {
      if (!block.ok) continue
      const said = block.value.kind === 'row' ? block.value.cells : [block.value.text]
      const personal = said.map(personalKindOfText).find(found)
      if (personal) return personal
    }
    return null
  }
  if (kind !== 'ods' && kind !== 'xlsx') return null
  for (const { rows } of await readSpreadsheet(file, meterFor())) {
    const personal = rows.map(personalInRow).find(found)
    if (personal) return personal
  }
  return null
}

/** The head of a table can stand in any row; in a row of figures there is no name of a column. */
function personalInRow(row: readonly SheetCell[]): PersonalKind | null {
  const texts = row.filter((cell): cell is string => typeof cell === 'string')
  const named = texts.length > 1 ? personalNames(texts.filter((text) => text.length <= LONGEST_NAME)) : []
  return named.map(({ kind }) => kind).find(found) ?? texts.map(personalKindOfText).find(found) ?? null
}

/** Of a column, characters. */
const LONGEST_NAME = 40
