// Cuts the text of a FeatureCollection into features without parsing the whole: files can be hundreds of megabytes.
import { SourceRefused } from './reading.ts'

export type FeatureText = {
  /** Line on which the feature begins. */
  line: number
  /** Null when it was too long to keep. */
  text: string | null
}

/** A feature of MAX_VERTICES points with centimetres takes 1.5 million characters. */
export const MAX_FEATURE_LENGTH = 3_000_000
/** `crs`, `name`, `bbox` and what else stands beside the features. */
const MAX_MEMBER_LENGTH = 65_536
/** Brackets within brackets; a multi polygon in a feature takes seven. */
export const MAX_JSON_DEPTH = 64

const CODE = {
  quote: 34,
  comma: 44,
  open: 91,
  backslash: 92,
  close: 93,
  openObject: 123,
  closeObject: 125,
  newline: 10,
}
const isSpace = (code: number) => code === 32 || (code >= 9 && code <= 13)

type Phase = 'before' | 'members' | 'features' | 'after'

export class FeatureScanner {
  readonly #file: string
  /** Why nothing comes any more; the features handed over before it stand. */
  refusal: SourceRefused | null = null
  /** What stands beside the features, as far as it has been read. */
  readonly members = new Map<string, unknown>()
  #phase: Phase = 'before'
  #sawFeatures = false
  #depth = 0
  #inString = false
  #escaped = false
  #line = 1
  /** Text of the member or feature being read, from before the present piece. */
  #kept = ''
  #keptIsTooLong = false
  /** Where it begins in the present piece; -1 between two of them. */
  #start = -1
  #startLine = 1

  constructor(file: string) {
    this.#file = file
  }

  get line(): number {
    return this.#line
  }

  /** The features that are complete after this piece of text. */
  add(text: string): FeatureText[] {
    const features: FeatureText[] = []
    for (let i = 0; i < text.length && !this.refusal; i++) {
      const code = text.charCodeAt(i)
      if (code === CODE.newline) this.#line += 1
      if (this.#inString) this.#inStringCode(code)
      else this.#code(code, i, text, features)
    }
    if (this.#start >= 0) this.#keep(text.slice(this.#start))
    if (this.#start >= 0) this.#start = 0
    return features
  }

  /** Refuses when the text ended in the middle or had no features at all. */
  end(): void {
    if (this.#phase === 'before') this.#refuse('empty')
    else if (this.#phase !== 'after') this.#refuse('truncated')
    else if (!this.#sawFeatures) this.#refuse('not-a-feature-collection')
  }

  #refuse(reason: 'empty' | 'truncated' | 'not-a-feature-collection' | 'not-json' | 'too-deep'): void {
    this.refusal ??= new SourceRefused({ file: this.#file, line: this.#line, reason })
  }

  #inStringCode(code: number): void {
    if (this.#escaped) this.#escaped = false
    else if (code === CODE.backslash) this.#escaped = true
    else if (code === CODE.quote) this.#inString = false
  }

  #code(code: number, at: number, text: string, features: FeatureText[]): void {
    if (isSpace(code)) return
    if (this.#phase === 'after') {
      this.#refuse('not-json')
      return
    }
    if (this.#phase === 'before') {
      this.#begin(code)
      return
    }
    const level = this.#phase === 'members' ? 1 : 2
    const isHandled = this.#depth === level && this.#betweenOrAtStart(code, at, text, features)
    if (isHandled) return
    if (code === CODE.quote) this.#inString = true
    else if (code === CODE.open || code === CODE.openObject) this.#deeper()
    else if (code === CODE.close || code === CODE.closeObject) this.#depth -= 1
  }

  /** At the level of the members or features themselves; false when the code is part of one. */
  #betweenOrAtStart(code: number, at: number, text: string, features: FeatureText[]): boolean {
    if (code === CODE.comma) this.#finish(at, text, features)
    else if (code === CODE.close || code === CODE.closeObject) this.#leave(code, at, text, features)
    else if (this.#phase === 'members' && code === CODE.open && this.#isFeatures(at, text)) this.#enterFeatures()
    else {
      if (this.#start < 0) this.#open(at)
      return false
    }
    return true
  }

  #begin(code: number): void {
    if (code !== CODE.openObject) this.#refuse('not-a-feature-collection')
    this.#depth = 1
    this.#phase = 'members'
  }

  #deeper(): void {
    this.#depth += 1
    if (this.#depth > MAX_JSON_DEPTH) this.#refuse('too-deep')
  }

  #open(at: number): void {
    this.#start = at
    this.#startLine = this.#line
    this.#kept = ''
    this.#keptIsTooLong = false
  }

  #keep(text: string): void {
    const most = this.#phase === 'features' ? MAX_FEATURE_LENGTH : MAX_MEMBER_LENGTH
    if (this.#kept.length + text.length <= most) this.#kept += text
    else this.#keptIsTooLong = true
  }

  #isFeatures(at: number, text: string): boolean {
    if (this.#start < 0 || this.#sawFeatures) return false
    const before = this.#kept + text.slice(this.#start, at)
    return /^"features"\s*:\s*$/.test(before)
  }

  #enterFeatures(): void {
    this.#phase = 'features'
    this.#sawFeatures = true
    this.#depth = 2
    this.#start = -1
  }

  /** A comma or closing bracket after a member or feature. */
  #finish(at: number, text: string, features: FeatureText[]): void {
    if (this.#start < 0) {
      // Two commas in a row; the comma after `"features": [...]` closes nothing either.
      if (this.#phase === 'features') features.push({ line: this.#line, text: '' })
      return
    }
    this.#keep(text.slice(this.#start, at))
    this.#start = -1
    const whole = this.#keptIsTooLong ? null : this.#kept
    this.#kept = ''
    if (this.#phase === 'features') features.push({ line: this.#startLine, text: whole })
    else if (whole !== null) this.#remember(whole)
  }

  #leave(code: number, at: number, text: string, features: FeatureText[]): void {
    const closes = this.#phase === 'features' ? CODE.close : CODE.closeObject
    if (code !== closes) this.#refuse('not-json')
    if (this.#start >= 0) this.#finish(at, text, features)
    this.#depth -= 1
    this.#phase = this.#phase === 'features' ? 'members' : 'after'
  }

  #remember(member: string): void {
    const parsed = parseJson(`{${member}}`)
    if (!parsed.ok) this.#refuse('not-json')
    else for (const [key, value] of Object.entries(parsed.value as object)) this.members.set(key, value)
  }
}

export type ParsedJson = { ok: true; value: unknown } | { ok: false; detail: string }

export function parseJson(text: string): ParsedJson {
  try {
    return { ok: true, value: JSON.parse(text) as unknown }
  } catch (cause) {
    if (cause instanceof SyntaxError) return { ok: false, detail: cause.message }
    throw cause
  }
}
