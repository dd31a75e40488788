import { useEffect, useState } from 'react'
import { printTyped, readTyped, type Typable } from '../../model/draft/typed-value.ts'
import { useWords } from './words.ts'

/** The box holds what was typed; the scenario only what can be read. `of` is the same object at every drawing. */
export function useTyped(of: Typable, value: number, set: (value: number) => void, wasWrong: boolean) {
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
  const type = (text: string) => {
    setTyped(text)
    const read = readTyped(of, text)
    setWrong(!read.ok)
    if (read.ok) set(read.value)
  }
  return { typed, type, isWrong }
}
