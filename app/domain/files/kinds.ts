/** What a file can be to its group, in the order in which a page shows them. */
export const documentKinds = ["constitution", "accounts", "safeguarding", "insurance", "equality", "other"] as const;
export type DocumentKind = (typeof documentKinds)[number];
