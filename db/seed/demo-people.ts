/** The invented place Wendle: its funders and its people. No register has given these numbers out. */
export const demoFunders = [
  { short: "council", id: "GB-LAE-XWB", name: "Wendle Borough Council" },
  { short: "foundation", id: "GB-CHC-9900500", name: "Wendle Community Foundation" },
  { short: "trust", id: "GB-CHC-9900501", name: "The Halloran Family Trust" },
] as const;

/** Mailboxes that several people of a group read. */
export const demoInboxes = [{ email: "hello@hillfoot-supper-club.example", groupId: "hillfoot-supper-club" }] as const;

interface DemoPerson {
  id: string;
  name: string;
  email: string | null;
  /** Whether a visitor can be this person. */
  isOffered: boolean;
  roles: {
    funder: string;
    role: "officer" | "finance" | "trustee" | "administrator" | "auditor" | "councillor";
    ward?: string;
  }[];
  groups: { group: string; role: "member" | "lead"; title: string }[];
}

/** In the order in which they are offered; some are only there. */
export const demoPeople: DemoPerson[] = [
  {
    ...{ id: "maureen", name: "Maureen Tagg", email: null, isOffered: true, roles: [] },
    groups: [{ group: "hillfoot-supper-club", role: "lead", title: "treasurer" }],
  },
  {
    ...{ id: "dele", name: "Dele Okoro", email: "dele.okoro@millbrook-hall.example", isOffered: false, roles: [] },
    groups: [
      { group: "millbrook-hall", role: "lead", title: "chair" },
      { group: "millbrook-lunch-club", role: "lead", title: "treasurer" },
      { group: "hillfoot-supper-club", role: "member", title: "driver" },
    ],
  },
  {
    ...{ id: "amina", name: "Amina Yusuf", email: "amina.yusuf@wendle-council.example", isOffered: true, groups: [] },
    roles: [{ funder: "GB-LAE-XWB", role: "officer" }],
  },
  {
    ...{ id: "priya", name: "Priya Nair", email: "priya.nair@wendle-council.example", isOffered: true, groups: [] },
    roles: [{ funder: "GB-LAE-XWB", role: "finance" }],
  },
  {
    ...{ id: "ruth", name: "Ruth Adeyemi", email: "ruth.adeyemi@wendle-council.example", isOffered: true, groups: [] },
    roles: [{ funder: "GB-LAE-XWB", role: "administrator" }],
  },
  {
    ...{ id: "colin", name: "Colin Marsh", email: "colin.marsh@wendle-council.example", isOffered: false, groups: [] },
    roles: [{ funder: "GB-LAE-XWB", role: "administrator" }],
  },
  {
    ...{
      id: "harold",
      name: "Harold Whitcombe",
      email: "harold.whitcombe@wendle-foundation.example",
      isOffered: true,
      groups: [],
    },
    roles: [
      { funder: "GB-CHC-9900500", role: "trustee" },
      { funder: "GB-CHC-9900501", role: "trustee" },
    ],
  },
  {
    ...{
      id: "bethan",
      name: "Bethan Rees",
      email: "bethan.rees@wendle-foundation.example",
      isOffered: false,
      groups: [],
    },
    roles: [{ funder: "GB-CHC-9900500", role: "officer" }],
  },
  {
    ...{ id: "moira", name: "Moira Halloran", email: "moira@halloran-trust.example", isOffered: false, groups: [] },
    roles: [{ funder: "GB-CHC-9900501", role: "officer" }],
  },
  {
    ...{ id: "sian", name: "Siân Prosser", email: "sian.prosser@wendle-council.example", isOffered: true, groups: [] },
    roles: [{ funder: "GB-LAE-XWB", role: "councillor", ward: "hillfoot" }],
  },
  {
    ...{ id: "tom", name: "Tom Beckett", email: "tom.beckett@beckett-audit.example", isOffered: true, groups: [] },
    roles: [
      { funder: "GB-LAE-XWB", role: "auditor" },
      { funder: "GB-CHC-9900500", role: "auditor" },
    ],
  },
];
