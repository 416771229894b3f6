/** Who somebody is to what is asked for. `disabled` had a session, and is nobody now. */
export const identities = [
  "nobody",
  "disabled",
  "member",
  "lead",
  "helper",
  /** A lead of a group that holds money for another: to that other group a stranger. */
  "host",
  "officer",
  "finance",
  "trustee",
  "administrator",
  "auditor",
  "councillor",
] as const;
export type Identity = (typeof identities)[number];

/** `yes`, `sign-in` (somebody may, once we know who they are) or `missing`: it looks as if it were not there. */
export type Access = "yes" | "sign-in" | "missing";
export type Deed = "look" | "change";

const strangers = { nobody: "sign-in", disabled: "sign-in" } as const;
const nobodyElse = {
  ...strangers,
  member: "missing",
  lead: "missing",
  helper: "missing",
  host: "missing",
  officer: "missing",
  finance: "missing",
  trustee: "missing",
  administrator: "missing",
  auditor: "missing",
  councillor: "missing",
} as const satisfies Record<Identity, Access>;

/**
 * The access matrix as far as there are pages for it: for each policy who may look, and who may change. What is another
 * funder's, group's or person's is missing for everyone. Source: trust.md 2.1.
 */
export const matrix = {
  anyone: { look: everyone("yes"), change: everyone("yes") },
  "signed-in": { look: { ...everyone("yes"), ...strangers }, change: { ...everyone("yes"), ...strangers } },
  demo: { look: everyone("missing"), change: everyone("missing") },
  administrator: {
    look: { ...nobodyElse, administrator: "yes" },
    change: { ...nobodyElse, administrator: "yes" },
  },
  "administrator or auditor": {
    look: { ...nobodyElse, administrator: "yes", auditor: "yes" },
    change: { ...nobodyElse, administrator: "yes" },
  },
  /** What a group tells about itself: its people, and who helps them for now. A host sees and changes its own group. */
  "group or helper": {
    look: { ...nobodyElse, member: "yes", lead: "yes", helper: "yes", host: "yes" },
    change: { ...nobodyElse, member: "yes", lead: "yes", helper: "yes", host: "yes" },
  },
  group: {
    look: { ...nobodyElse, member: "yes", lead: "yes", host: "yes" },
    change: { ...nobodyElse, member: "yes", lead: "yes", host: "yes" },
  },
  /** Who may act, who may see, who holds the money: only its leads change it. */
  "group, changed by leads": {
    look: { ...nobodyElse, member: "yes", lead: "yes", host: "yes" },
    change: { ...nobodyElse, lead: "yes", host: "yes" },
  },
  "officer or administrator": {
    look: { ...nobodyElse, officer: "yes", administrator: "yes" },
    change: { ...nobodyElse, officer: "yes", administrator: "yes" },
  },
  officer: {
    look: { ...nobodyElse, officer: "yes" },
    change: { ...nobodyElse, officer: "yes" },
  },
  /** Groups, as a funder knows them: what is shown grows with the role. */
  "funder, changed by officers": {
    look: { ...nobodyElse, officer: "yes", finance: "yes", trustee: "yes", auditor: "yes", councillor: "yes" },
    change: { ...nobodyElse, officer: "yes" },
  },
  /** What a funder designs for itself: no group and no councillor sees a draft. */
  "funder's own, changed by officers": {
    look: {
      ...nobodyElse,
      ...{ officer: "yes", finance: "yes", trustee: "yes", administrator: "yes", auditor: "yes" },
    },
    change: { ...nobodyElse, officer: "yes" },
  },
  /** How a funder reckons: those who see its rounds read it. */
  "funder's own, changed by administrators": {
    look: {
      ...nobodyElse,
      ...{ officer: "yes", finance: "yes", trustee: "yes", administrator: "yes", auditor: "yes" },
    },
    change: { ...nobodyElse, administrator: "yes" },
  },
  /** Whoever may be asked to be the second person; who was, is asked beyond this. */
  "those who agree": {
    look: { ...nobodyElse, officer: "yes", finance: "yes", trustee: "yes", administrator: "yes" },
    change: { ...nobodyElse, officer: "yes", finance: "yes", trustee: "yes", administrator: "yes" },
  },
  /** Files of groups: those who decide get theirs with a round, and councillors none. What finance may open is by its kind. */
  "officer, finance or auditor": {
    look: { ...nobodyElse, officer: "yes", finance: "yes", auditor: "yes" },
    change: nobodyElse,
  },
} as const satisfies Record<string, Record<Deed, Record<Identity, Access>>>;

/** The name of a policy; every path has one in policies.ts. */
export type Policy = keyof typeof matrix;

function everyone<A extends Access>(access: A): Record<Identity, A> {
  return Object.fromEntries(identities.map((identity) => [identity, access])) as Record<Identity, A>;
}
