import { useEffect, useMemo, useRef, useState } from 'react'
import { typedValue } from '../../model/parameter-sets/layout.ts'
import type { WhatIfParameter } from '../../model/what-if/answer.ts'
import { readValue } from '../../model/what-if/typed-value.ts'
import type { WhatIfProps } from '../what-if.tsx'
import { type Asked, askServer } from './ask-server.ts'
import { latestOnly } from './latest-only.ts'
import { isChanged, type Typed } from './sliders.tsx'

/** What stands in the panel, and what is asked of the server. */
type Wish = { typed: Typed; withClasses: boolean }

/** What is typed, what the server says of it, and how a move leads from one to the other. */
export function useWhatIf(props: WhatIfProps) {
  const { locale, main, more, reply: start } = props
  const parameters = useMemo(() => [...main, ...more], [main, more])
  const [wish, setWish] = useState<Wish>({ typed: props.typed, withClasses: props.withClasses })
  const [reply, setReply] = useState(start)
  const [isBusy, setBusy] = useState(false)
  const [isAlive, setAlive] = useState(false)
  useEffect(() => setAlive(true), [])
  const latest = useRef(wish)
  const ask = useMemo(() => {
    const show = (asked: Asked, isLast: boolean) => {
      setReply(asked)
      if (isLast) setBusy(false)
    }
    return latestOnly<string, Asked>({
      ask: askServer,
      show: (asked, _, isLast) => show(asked, isLast),
      fail: (isLast) => show({ outcome: 'failed' }, isLast),
    })
  }, [])
  const send = (now: Wish) => {
    latest.current = now
    setWish(now)
    if (parameters.some(({ name, key }) => !readValue(name, now.typed[key] ?? '').ok)) return
    setBusy(true)
    ask(addressOf(props, parameters, now))
  }
  return {
    ...wish,
    reply,
    isBusy,
    isAlive,
    /** The chance of the class shows only in dwellings per class: whoever moves it gets to see those. */
    move: ({ name, key }: WhatIfParameter, text: string) =>
      send({
        typed: { ...latest.current.typed, [key]: text },
        withClasses: latest.current.withClasses || name === 'classProbability',
      }),
    setClasses: (withClasses: boolean) => send({ ...latest.current, withClasses }),
    reset: () =>
      send({
        ...latest.current,
        typed: Object.fromEntries(parameters.map(({ key, base }) => [key, typedValue(base, locale)])),
      }),
    /** The first look brings the dwellings to where they are computed, before anything is moved. */
    begin: () => {
      if (reply === null) send(latest.current)
    },
  }
}

/** Only what differs from the run travels. */
function addressOf({ data, question }: WhatIfProps, parameters: readonly WhatIfParameter[], now: Wish): string {
  const query = new URLSearchParams(question)
  for (const parameter of parameters) {
    const typed = now.typed[parameter.key] ?? ''
    if (isChanged(parameter, typed)) query.set(parameter.key, typed)
  }
  if (now.withClasses) query.set('klassen', 'ja')
  return `${data}?${query}`
}
