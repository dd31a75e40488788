import { never } from '#kernel/result.ts'
import type { RuleInput, ValueInput } from './inputs.ts'
import type { Rule } from './rule.ts'

export type JsonSchema = Readonly<Record<string, unknown>>

/** What `rule run NAME INPUT.json` accepts, as JSON Schema 2020-12. */
export const inputSchema = (rule: Rule): JsonSchema => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: rule.name,
  description: rule.meaning.en,
  ...objectOf(rule.inputs),
  ...(rule.example && { examples: [rule.example] }),
})

const objectOf = (inputs: readonly RuleInput[]): JsonSchema => ({
  type: 'object',
  properties: Object.fromEntries(inputs.map((input) => [input.name, described(input)])),
  required: inputs.filter((input) => !input.optional).map(({ name }) => name),
  additionalProperties: false,
})

function described(input: RuleInput): JsonSchema {
  const unit = input.kind === 'number' && input.unit !== '' ? ` (${input.unit})` : ''
  const description = `${input.label.en}${unit}${input.help ? `. ${input.help.en}` : ''}`
  if (input.kind === 'rows')
    return {
      ...{ description, type: 'array', items: objectOf(input.columns), maxItems: input.most },
      ...(input.optional ? {} : { minItems: 1 }),
    }
  const { type, ...bounds } = typeOf(input)
  return { description, type: input.optional ? [type, 'null'] : type, ...withNull(bounds, input.optional) }
}

/** A list of allowed values has to name null too. */
const withNull = (bounds: JsonSchema, isOptional: boolean): JsonSchema =>
  isOptional && Array.isArray(bounds.enum) ? { ...bounds, enum: [...bounds.enum, null] } : bounds

function typeOf(input: ValueInput): JsonSchema & { type: string } {
  switch (input.kind) {
    case 'number':
      return { type: input.whole ? 'integer' : 'number', minimum: input.min, maximum: input.max }
    case 'text':
      return { type: 'string', maxLength: input.longest }
    case 'date':
      return { type: 'string', format: 'date' }
    case 'choice':
      return { type: 'string', enum: input.options.flatMap(({ value, also = [] }) => [value, ...also]) }
    case 'yes-no':
      return { type: 'boolean' }
    default:
      return never(input)
  }
}
