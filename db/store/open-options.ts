import type { Before } from "./migrate-sqlite";

export interface OpenOptions {
  /** Put pending migrations in (unless told otherwise). Without, what is there is used as it is. */
  migrate?: boolean;
  /** The last migration to put in, by name; all of them without it. */
  upTo?: string;
  /** Done before migrations are put into a database that has some already: a backup. */
  before?: Before;
  /** Refuse when another process has opened the same SQLite file so. PostgreSQL takes several. */
  alone?: boolean;
}
