import { defineConfig } from "drizzle-kit";

/** `scripts/make-migrations.mjs` runs this once for each engine, named by ENGINE. */
const engine = process.env.ENGINE === "postgres" ? "postgres" : "sqlite";

export default defineConfig({
  dialect: engine === "postgres" ? "postgresql" : "sqlite",
  schema: `./db/schema/${engine}.ts`,
  out: `./db/migrations/${engine}`,
  casing: "snake_case",
});
