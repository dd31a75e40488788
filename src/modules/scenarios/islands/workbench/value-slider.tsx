import { useRef } from 'react'
import { fromShown, type Typable, toShown } from '../../model/draft/typed-value.ts'

type ValueSliderProps = {
  of: Typable
  value: number
  label: string
  /** The value in words, with its unit. */
  words: string
  set(value: number, isDragging?: boolean): void
}

/**
 * A slider that tells each step, and once more when it is let go. Only then: it is also "let go" when the focus comes in
 * by Tab, and then it holds the value rounded to its own steps, which nobody chose.
 */
export function ValueSlider({ of, value, label, words, set }: ValueSliderProps) {
  const { low, high, step, unit } = of
  const isMoving = useRef(false)
  const release = (shown: string) => {
    if (isMoving.current) set(fromShown(Number(shown), unit))
    isMoving.current = false
  }
  return (
    <input
      type="range"
      className="wr-param__range"
      aria-label={label}
      aria-valuetext={words}
      min={toShown(low, unit)}
      max={toShown(high, unit)}
      step={toShown(step, unit)}
      value={toShown(value, unit)}
      onChange={(event) => {
        isMoving.current = true
        set(fromShown(Number(event.target.value), unit), true)
      }}
      onPointerUp={(event) => release(event.currentTarget.value)}
      onKeyUp={(event) => release(event.currentTarget.value)}
    />
  )
}
