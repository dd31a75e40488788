import { definitionOf, fileNameOf, PARAMETER_NAMES } from '../parameters.ts'
import { type FieldSpec, OWNER_FIELDS, PLAN_FIELDS, TENANT_FIELDS } from './fields.ts'
import { HOUSEHOLD_SCHEMA } from './read-document.ts'

type Json = Record<string, unknown>

/** JSON Schema (2020-12) of HOUSEHOLD.json, made of the same table as the reader. */
export const householdJsonSchema = (): Json => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: HOUSEHOLD_SCHEMA,
  title: 'Household and the plan for its block',
  description: 'Amounts in euros, shares and rates as fractions, days as yyyy-mm-dd. What is left out is unknown.',
  type: 'object',
  additionalProperties: false,
  required: ['schema', 'household'],
  properties: {
    schema: { const: HOUSEHOLD_SCHEMA },
    household: { oneOf: [objectOf(OWNER_FIELDS), objectOf(TENANT_FIELDS)] },
    plan: planSchema(),
  },
})

export const planSchema = (): Json => {
  const plan = objectOf(PLAN_FIELDS)
  return { ...plan, properties: { ...(plan.properties as Json), numbers: numbersSchema() } }
}

const numbersSchema = (): Json => ({
  type: 'object',
  additionalProperties: false,
  properties: Object.fromEntries(PARAMETER_NAMES.map((name) => [fileNameOf(name), numberSchema(name)])),
})

function numberSchema(name: (typeof PARAMETER_NAMES)[number]): Json {
  const { low, high, unit, whole } = definitionOf(name)
  const value = { type: [whole ? 'integer' : 'number', 'null'], minimum: low, maximum: high }
  return {
    description: unit,
    oneOf: [
      value,
      {
        type: 'object',
        additionalProperties: false,
        required: ['value', 'reliability'],
        properties: {
          value,
          source: SOURCE,
          reliability: { enum: ['established', 'stated', 'calculated', 'assumption'] },
        },
      },
    ],
  }
}

const SOURCE: Json = {
  type: 'object',
  required: ['document'],
  properties: {
    document: { type: 'string' },
    place: { type: 'string' },
    as_of: { type: ['string', 'null'], format: 'date' },
    url: { type: 'string' },
  },
}

export function objectOf(specs: Readonly<Record<string, FieldSpec>>): Json {
  return {
    type: 'object',
    additionalProperties: false,
    required: Object.entries(specs)
      .filter(([, { optional }]) => !optional)
      .map(([name]) => fileNameOf(name)),
    properties: Object.fromEntries(Object.entries(specs).map(([name, spec]) => [fileNameOf(name), schemaOf(spec)])),
  }
}

function schemaOf(spec: FieldSpec): Json {
  const orNull = (type: string) => (spec.optional ? [type, 'null'] : type)
  switch (spec.kind) {
    case 'number':
      return { type: orNull(spec.whole ? 'integer' : 'number'), minimum: spec.low, maximum: spec.high }
    case 'choice':
    case 'count':
      return { enum: spec.optional ? [...spec.choices, null] : [...spec.choices] }
    case 'date':
      return { type: orNull('string'), format: 'date' }
    case 'flag':
      return { type: orNull('boolean') }
    case 'text':
      return { type: orNull('string'), maxLength: 200 }
  }
}
