// What must be on file before a step counts as done; which kind belongs to which step is data of the set.

/** What one piece of evidence is. Beside document, figure and decision (B3-R2) what agreements ask for by name. */
export const EVIDENCE_FORMS = [
  'document',
  'decision',
  'meeting',
  'figure',
  'reference-figure',
  'story',
  'evaluation',
  'consultation',
  'register',
  'visit',
  'trial',
  'signature',
  'status',
  'proposal',
] as const
export type EvidenceForm = (typeof EVIDENCE_FORMS)[number]

export type EvidenceNeeds = {
  /** Of every group one piece, in any of its forms. */
  needs: readonly (readonly EvidenceForm[])[]
  /** Everybody who leads owes it, not all together: "ieder minimaal een". */
  perParty?: true
  /** As many pieces as the planning asks per year. */
  counted?: true
  /** Cannot be closed while an evaluation of the same agreement is not. */
  afterEvaluation?: true
  /** What was consulted about comes first: the consultation is not later than the rest. */
  consultationFirst?: true
}

const DOCUMENT_AND_DECISION = [['document'], ['decision']] as const

export const EVIDENCE_KINDS = {
  any: { needs: [['document', 'figure', 'decision']] },
  document: { needs: [['document']] },
  'shared-findings': { needs: [['document'], ['consultation']] },
  'adopted-policy': { needs: DOCUMENT_AND_DECISION },
  exemption: { needs: DOCUMENT_AND_DECISION },
  'escalation-ladder': { needs: DOCUMENT_AND_DECISION },
  discussed: { needs: [['meeting']] },
  'meetings-held': { needs: [['meeting']], counted: true },
  'monitor-delivered': { needs: [['figure']] },
  'limit-tested': { needs: [['figure'], ['reference-figure']] },
  'charges-versus-inflation': { needs: [['figure'], ['reference-figure']] },
  'price-set': { needs: [['figure'], ['decision']] },
  'figures-and-stories': { needs: [['figure'], ['story']] },
  evaluation: { needs: [['evaluation']] },
  'decision-after-evaluation': { needs: [['decision']], afterEvaluation: true },
  'visit-per-party': { needs: [['visit']], perParty: true },
  'trial-per-party': { needs: [['trial']], perParty: true },
  'signed-by-all': { needs: [['signature']], perParty: true },
  'consultation-first': { needs: [['consultation'], ['decision']], consultationFirst: true },
  'plans-linked': { needs: [['meeting'], ['register']] },
  'stock-overlaid': { needs: [['document'], ['register']] },
  'register-kept': { needs: [['register']] },
  'task-division': { needs: [['register'], ['decision']] },
  'doors-counted': { needs: [['figure'], ['document']] },
  'working-agreement': { needs: [['status']] },
  'policy-proposals': { needs: [['proposal']] },
  'hardship-proposals': { needs: [['proposal']] },
} as const satisfies Readonly<Record<string, EvidenceNeeds>>
export type EvidenceKind = keyof typeof EVIDENCE_KINDS

export const needsOf = (kind: EvidenceKind): EvidenceNeeds => EVIDENCE_KINDS[kind]
export const isEvidenceKind = (text: string): text is EvidenceKind => Object.hasOwn(EVIDENCE_KINDS, text)

/** The evidence that a set asks for a step; without a step it holds for every step of the agreement. */
export type EvidenceRule = {
  nr: string
  seq: number | null
  kind: EvidenceKind
  /** What it is here, in words. */
  asks: string
}

/** The rule of a step: its own, else that of its agreement, else any document, figure or decision. */
export const ruleFor = (rules: readonly EvidenceRule[], nr: string, seq: number): EvidenceRule =>
  rules.find((rule) => rule.nr === nr && rule.seq === seq) ??
  rules.find((rule) => rule.nr === nr && rule.seq === null) ?? { nr, seq: null, kind: 'any', asks: '' }
