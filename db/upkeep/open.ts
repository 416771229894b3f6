import { sqliteUpkeep } from "./sqlite";
import type { Upkeep } from "./upkeep";

/**
 * Opens the database that `url` names (`file:…` or `postgres://…`) for looking after it. Makes nothing: throws NoDatabase
 * when there is none, and errors with a `code` when it cannot be reached. To `load` it takes a connection that writes.
 */
export async function openUpkeep(url: string, use: "read" | "load" = "read"): Promise<Upkeep> {
  if (!url.startsWith("file:")) return (await import("./postgres")).postgresUpkeep(url);
  return sqliteUpkeep(url.replace(/^file:(\/\/)?/, ""), use);
}
