import { index, type RouteConfig, route } from "@remix-run/route-config";

/** The map of the product, grouped by who is asking. Each path has its policy in policies.ts. */
export default [
  // Anyone
  index("routes/public/home.tsx"),
  route("checks", "routes/public/checks.tsx"),
  route("checks/:rule", "routes/public/check.tsx"),
  route("audit", "routes/public/audit-start.tsx"),
  route("audit/example", "routes/public/audit-example.tsx"),
  route("audit/:id/progress", "routes/public/audit-progress.tsx"),
  route("audit/:id/cancellation", "routes/public/audit-cancellation.ts"),
  route("audit/:id/deletion", "routes/public/audit-deletion.tsx"),
  route("audit/method", "routes/public/audit-method.tsx"),
  route("audit/:id", "routes/public/audit.tsx"),
  route("audit/:id/numbers.csv", "routes/public/audit-numbers.ts"),
  route("audit/:id/report.json", "routes/public/audit-report-json.ts"),
  route("audit/:id/report.html", "routes/public/audit-report-html.ts"),
  route("audit/:id/compare", "routes/public/audit-compare.tsx"),
  route("styleguide", "routes/public/styleguide.tsx"),
  route("styleguide/:part", "routes/public/styleguide-part.tsx"),
  route("audit/:id/findings/:number", "routes/public/audit-grants.tsx"),
  route("audit/:id/findings/:number.csv", "routes/public/audit-grants-csv.ts"),
  route("audit/:id/groups", "routes/public/audit-groups.tsx"),
  route("audit/:id/faults", "routes/public/audit-faults.tsx"),
  route("audit/:id/faults.csv", "routes/public/audit-faults-csv.ts"),
  route("audit/:id/import", "routes/public/audit-import.ts"),
  route("who-we-fund", "routes/public/who-we-fund.tsx"),
  route("audit/:id/columns", "routes/public/audit-columns.tsx"),
  route("sign-in", "routes/public/sign-in.tsx"),
  route("sign-in/code", "routes/public/sign-in-code.tsx"),
  route("sign-in/link/:token", "routes/public/sign-in-link.tsx"),
  route("demo", "routes/public/demo.tsx"),
  route("demo/people/:person/visit", "routes/public/demo-visit.ts"),
  route("demo/mail", "routes/public/demo-mail.tsx"),
  route("demo/mail/:letter", "routes/public/demo-letter.tsx"),
  // Whoever is signed in
  route("account", "routes/account/account.tsx"),
  route("account/sessions/ending", "routes/account/sessions-ending.ts"),
  route("account/sessions/:session/ending", "routes/account/session-ending.ts"),
  route("account/authenticator", "routes/account/authenticator.tsx"),
  route("account/authenticator/confirmation", "routes/account/authenticator-confirmation.tsx"),
  route("sign-in/second", "routes/public/sign-in-second.tsx"),
  route("sign-out", "routes/account/sign-out.ts"),
  // Those who look after a funder's people
  route("settings/people", "routes/settings/people.tsx"),
  route("settings/people/new", "routes/settings/person-new.tsx"),
  route("settings/people/:person", "routes/settings/person.tsx"),
  route("settings/people/:person/roles", "routes/settings/person-roles.tsx"),
  route("settings/people/:person/disabling", "routes/settings/person-disabling.tsx"),
  route("settings/people/:person/enabling", "routes/settings/person-enabling.tsx"),
  route("settings/roles/:role/confirmation", "routes/settings/role-confirmation.tsx"),
  route("settings/roles/:role/ending", "routes/settings/role-ending.tsx"),
  // A group, by its own people: its story
  // A group, by its own people: who is in it
  // A group, by its own people: helpers, hosts, whom it is shared with
  // A group, by its own people: its files
  // Groups, as a funder knows them
  // Groups that are one, and published grants that are theirs
  // Ways to show who one is
  // Letters and texts
  route("account/letters", "routes/account/letters.tsx"),
  route("letters/stop/:token", "routes/public/letters-stop.tsx"),
  route("letters/stop/:token/undoing", "routes/public/letters-stop-undoing.ts"),
  route("settings/letters", "routes/settings/letters.tsx"),
  route("settings/letters/:mail/retrying", "routes/settings/letter-retrying.tsx"),
  // Every other address
  route("*", "routes/public/not-found.tsx"),
] satisfies RouteConfig;
