import { index, type RouteConfig, route } from "@remix-run/route-config";

/** The map of the product, grouped by who is asking. Each path has its policy in policies.ts. */
export default [
  // Anyone
  index("routes/public/home.tsx"),
  route("checks", "routes/public/checks.tsx"),
  route("checks/:rule", "routes/public/check.tsx"),
  route("audit/method", "routes/public/audit-method.tsx"),
  route("*", "routes/public/not-found.tsx"),
] satisfies RouteConfig;
