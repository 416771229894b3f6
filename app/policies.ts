import type { Policy } from "~/domain/access/policies";

export type { Policy };

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
  "/account/authenticator": "signed-in",
  "/account/authenticator/confirmation": "signed-in",
  "/sign-in/second": "signed-in",
  "/account/sessions/ending": "signed-in",
  "/account/sessions/:session/ending": "signed-in",
  "/settings/people": "administrator or auditor",
  "/settings/people/new": "administrator",
  "/settings/people/:person": "administrator or auditor",
  "/settings/people/:person/roles": "administrator",
  "/settings/people/:person/disabling": "administrator",
  "/settings/people/:person/enabling": "administrator",
  "/settings/roles/:role/confirmation": "administrator",
  "/settings/roles/:role/ending": "administrator",
  "/demo": "demo",
  "/demo/people/:person/visit": "demo",
  // A group, by its own people: its story
  // A group, by its own people: who is in it
  // A group, by its own people: helpers, hosts, whom it is shared with
  // A group, by its own people: its files
  // Groups, as a funder knows them
  // Groups that are one, and published grants that are theirs
  // Ways to show who one is
  // Letters and texts
  "/account/letters": "signed-in",
  "/letters/stop/:token": "anyone",
  "/letters/stop/:token/undoing": "anyone",
  "/settings/letters": "officer or administrator",
  "/settings/letters/:mail/retrying": "officer or administrator",
  "/*": "anyone",
};
