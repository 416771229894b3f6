/** Who may import whom (architecture.md 2 and 3). tests/architecture/boundaries.test.ts runs it. */
module.exports = {
  forbidden: [
    {
      name: "domain-is-pure",
      comment: "app/domain knows values only: zod, date-fns and itself. Pass in what else it needs.",
      severity: "error",
      from: { path: "^app/domain" },
      to: { pathNot: "^(app/domain/|node_modules/(zod|date-fns)/)" },
    },
    {
      name: "only-the-server-reads-the-database",
      comment: "Only app/server, scripts and tests import db: tables slip into the browser's files without a warning.",
      severity: "error",
      from: { path: "^app/", pathNot: "^app/server/" },
      to: { path: "^db/" },
    },
    {
      name: "db-knows-nothing-of-the-app",
      comment: "db imports from app the domain's constants at most.",
      severity: "error",
      from: { path: "^db/" },
      to: { path: "^app/", pathNot: "^app/domain/" },
    },
    {
      name: "ui-only-shows",
      comment: "A component gets what it shows; it never loads it.",
      severity: "error",
      from: { path: "^app/ui/" },
      to: { path: "^(app/(server|routes)|db)/" },
    },
    {
      name: "server-knows-no-pages",
      comment:
        "app/server answers routes; it never imports them. Components it may: a report or a letter is a page of its own.",
      severity: "error",
      from: { path: "^app/server/" },
      to: { path: "^app/routes/" },
    },
    {
      name: "product-without-tests",
      comment: "What is shipped never imports what tests it.",
      severity: "error",
      from: { path: "^(app|db|scripts)/" },
      to: { path: "^tests/" },
    },
    { name: "no-circles", severity: "error", from: {}, to: { circular: true } },
    {
      name: "no-unknown-imports",
      comment: "An import that leads nowhere (Vite's ?url and virtual modules aside).",
      severity: "error",
      from: {},
      to: { couldNotResolve: true, pathNot: "\\?(url|raw|inline)$" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "node", "default", "types"] },
  },
};
