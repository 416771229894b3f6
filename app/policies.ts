/** Who may ask for a page. More policies arrive with the people they are about. */
export type Policy = "anyone";

/** Every path of routes.ts and its policy; tests/architecture/routes.test.ts holds the two lists together. */
export const policies: Readonly<Record<string, Policy>> = {
  "/": "anyone",
  "/checks": "anyone",
  "/checks/:rule": "anyone",
  "/audit/method": "anyone",
  "/*": "anyone",
};
