/**
 * Who may ask for a page. `signed-in`: whoever is, about themselves. `demo`: anyone, in the demonstration only.
 * More policies arrive with what they are about.
 */
export type Policy = "anyone" | "signed-in" | "demo";

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
  "/demo/mail": "demo",
  "/demo/mail/:letter": "demo",
  "/sign-in": "anyone",
  "/sign-in/code": "anyone",
  "/sign-in/link/:token": "anyone",
  "/sign-out": "anyone",
  "/account": "signed-in",
  "/account/sessions/ending": "signed-in",
  "/account/sessions/:session/ending": "signed-in",
  "/demo": "demo",
  "/demo/people/:person/visit": "demo",
  "/*": "anyone",
};
