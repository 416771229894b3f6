import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** When this installation was made and by which version of the software. One row. */
export const installation = sqliteTable("installation", {
  id: text("id").primaryKey(),
  madeAt: integer("made_at", { mode: "timestamp_ms" }).notNull(),
  version: text("version").notNull(),
});
