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
  route("*", "routes/public/not-found.tsx"),
] satisfies RouteConfig;
