import type { Day } from "../period";

/** A published grant as it is stored: days as day numbers, money in pence, duration in months. Null and "" are unknown. */
export interface ReadGrant {
  awardId: string;
  funderId: string;
  funderName: string;
  /** "" when it names somebody who may be a private person. */
  title: string;
  /** Identifier of the organisation or its folded name; null for a person. */
  recipientKey: string | null;
  recipientName: string;
  /** It is, or may be, a private person. */
  isPrivate: boolean;
  programme: string | null;
  area: string | null;
  currency: string;
  pence: number | null;
  award: Day | null;
  start: Day | null;
  end: Day | null;
  months: number | null;
  row: number;
}

/** What must be known of a grant, in the order it is told, with its field of the standard. */
export const REQUIRED = {
  id: { bit: 1, fields: ["id"] },
  title: { bit: 2, fields: ["title"] },
  currency: { bit: 4, fields: ["currency"] },
  amount: { bit: 8, fields: ["amountAwarded"] },
  award: { bit: 16, fields: ["awardDate"] },
  recipient: { bit: 32, fields: ["recipientOrganization", "recipientIndividual"] },
  funder: { bit: 64, fields: ["fundingOrganization"] },
} as const;

export type RequiredFact = keyof typeof REQUIRED;

export const requiredFacts = Object.keys(REQUIRED) as RequiredFact[];

/** A fact that may be lacking; known here so that a further row of the grant can fill it. */
export const Lacking = { start: 256, end: 512, months: 1024 } as const;

/** Without these a grant is not known again: it is left out even where notes are accepted. */
export const NOT_KNOWN_AGAIN = REQUIRED.id.bit | REQUIRED.funder.bit;
