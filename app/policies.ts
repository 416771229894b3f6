/** Who may ask for a page. More policies arrive with the people they are about. */
export type Policy = "anyone";

/** Every path of routes.ts and its policy; tests/architecture/routes.test.ts holds the two lists together. */
export const policies: Readonly<Record<string, Policy>> = {
  "/": "anyone",
  "/checks": "anyone",
  "/checks/:rule": "anyone",
  "/audit/method": "anyone",
  "/audit/:id": "anyone",
  "/audit/:id/numbers.csv": "anyone",
  "/audit/:id/report.json": "anyone",
  "/audit/:id/report.html": "anyone",
  "/audit/:id/compare": "anyone",
  "/styleguide": "anyone",
  "/styleguide/:part": "anyone",
  "/*": "anyone",
};
