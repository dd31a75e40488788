import { useEffect, useState } from 'react'
import { printTyped, readTyped, type Typable } from '../../model/draft/typed-value.ts'
import type { Workbench } from './use-workbench.ts'
import { useWords } from './words.ts'

/** The box, and whom to tell whether it holds what cannot be read. */
type Field = { id: string; label: string; tell: Workbench['tell'] }

/** The box holds what was typed; the scenario only what can be read. `of` is the same object at every drawing. */
export function useTyped(
  of: Typable,
  value: number,
  set: (value: number) => void,
  wasWrong: boolean,
  { id, label, tell }: Field,
) {
  const { locale } = useWords()
  const [typed, setTyped] = useState(() => printTyped(of, value, locale))
  const [isWrong, setWrong] = useState(wasWrong)
  useEffect(() => {
    setTyped((before) => {
      const read = readTyped(of, before)
      return read.ok && read.value === value ? before : printTyped(of, value, locale)
    })
    setWrong(false)
  }, [of, value, locale])
  useEffect(() => tell(id, isWrong ? label : null), [id, label, isWrong, tell])
  const type = (text: string) => {
    setTyped(text)
    const read = readTyped(of, text)
    setWrong(!read.ok)
    if (read.ok) set(read.value)
  }
  return { typed, type, isWrong }
}
