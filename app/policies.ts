/** Who may ask for a page. More policies arrive with the people they are about. */
export type Policy = "anyone";

/** Every path of routes.ts and its policy; tests/architecture/routes.test.ts holds the two lists together. */
export const policies: Readonly<Record<string, Policy>> = {
  "/": "anyone",
  "/checks": "anyone",
  "/checks/:rule": "anyone",
  "/audit": "anyone",
  "/audit/example": "anyone",
  "/audit/:id/progress": "anyone",
  "/audit/:id/cancellation": "anyone",
  "/audit/:id/deletion": "anyone",
  "/audit/method": "anyone",
  "/audit/:id": "anyone",
  "/audit/:id/numbers.csv": "anyone",
  "/audit/:id/report.json": "anyone",
  "/audit/:id/report.html": "anyone",
  "/audit/:id/compare": "anyone",
  "/styleguide": "anyone",
  "/styleguide/:part": "anyone",
  "/audit/:id/findings/:number": "anyone",
  "/audit/:id/findings/:number.csv": "anyone",
  "/audit/:id/groups": "anyone",
  "/audit/:id/faults": "anyone",
  "/audit/:id/faults.csv": "anyone",
  "/audit/:id/import": "anyone",
  "/who-we-fund": "anyone",
  "/audit/:id/columns": "anyone",
  "/*": "anyone",
};
