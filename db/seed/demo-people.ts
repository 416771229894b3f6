/** The invented place Wendle: its funders, three of its groups, and its people. */
export const demoFunders = [
  { id: "360G-WENDLEBC", name: "Wendle Borough Council" },
  { id: "wendle-community-foundation", name: "Wendle Community Foundation" },
  { id: "halloran-family-trust", name: "The Halloran Family Trust" },
] as const;

export const demoGroups = [
  { id: "hillfoot-supper-club", name: "Hillfoot Supper Club" },
  { id: "millbrook-hall", name: "Millbrook Hall" },
  { id: "canalside-tenants", name: "Canalside Tenants" },
] as const;

/** Mailboxes that several people of a group read. */
export const demoInboxes = [{ email: "hello@hillfoot-supper-club.example", groupId: "hillfoot-supper-club" }] as const;

interface DemoPerson {
  id: string;
  name: string;
  email: string | null;
  /** Whether a visitor can be this person. */
  isOffered: boolean;
  roles: { funder: string; role: "officer" | "finance" | "trustee" | "administrator" | "auditor" | "councillor" }[];
  groups: { group: string; role: "member" | "lead"; title?: string }[];
}

/** In the order in which they are offered; some are only there. */
export const demoPeople: DemoPerson[] = [
  {
    ...{ id: "maureen", name: "Maureen Tagg", email: null, isOffered: true, roles: [] },
    groups: [{ group: "hillfoot-supper-club", role: "lead", title: "treasurer" }],
  },
  {
    ...{ id: "joyce", name: "Joyce Parry", email: "joyce.parry@hillfoot.example", isOffered: false, roles: [] },
    groups: [{ group: "hillfoot-supper-club", role: "lead", title: "chair" }],
  },
  {
    ...{ id: "dele", name: "Dele Okoro", email: "dele.okoro@millbrook-hall.example", isOffered: false, roles: [] },
    groups: [
      { group: "millbrook-hall", role: "lead" },
      { group: "hillfoot-supper-club", role: "member" },
    ],
  },
  {
    ...{ id: "amina", name: "Amina Yusuf", email: "amina.yusuf@wendle-council.example", isOffered: true, groups: [] },
    roles: [{ funder: "360G-WENDLEBC", role: "officer" }],
  },
  {
    ...{ id: "priya", name: "Priya Nair", email: "priya.nair@wendle-council.example", isOffered: true, groups: [] },
    roles: [{ funder: "360G-WENDLEBC", role: "finance" }],
  },
  {
    ...{ id: "ruth", name: "Ruth Adeyemi", email: "ruth.adeyemi@wendle-council.example", isOffered: true, groups: [] },
    roles: [{ funder: "360G-WENDLEBC", role: "administrator" }],
  },
  {
    ...{ id: "colin", name: "Colin Marsh", email: "colin.marsh@wendle-council.example", isOffered: false, groups: [] },
    roles: [{ funder: "360G-WENDLEBC", role: "administrator" }],
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
      { funder: "wendle-community-foundation", role: "trustee" },
      { funder: "halloran-family-trust", role: "trustee" },
    ],
  },
  {
    ...{ id: "sian", name: "Siân Prosser", email: "sian.prosser@wendle-council.example", isOffered: true, groups: [] },
    roles: [{ funder: "360G-WENDLEBC", role: "councillor" }],
  },
  {
    ...{ id: "tom", name: "Tom Beckett", email: "tom.beckett@beckett-audit.example", isOffered: true, groups: [] },
    roles: [
      { funder: "360G-WENDLEBC", role: "auditor" },
      { funder: "wendle-community-foundation", role: "auditor" },
    ],
  },
];
