import { auditTables } from "./audits";
import { awardTables } from "./awards";
import { installationTables } from "./installation";
import { jobTables } from "./jobs";
import { type Kit, postgresKit, sqliteKit } from "./kit";

/** Every table, built with the columns of one engine. */
function tablesOf(k: Kit) {
  return { ...installationTables(k), ...jobTables(k), ...auditTables(k), ...awardTables(k) };
}

export type Tables = ReturnType<typeof tablesOf>;

export const sqliteTables: Tables = tablesOf(sqliteKit);
export const postgresTables: Tables = tablesOf(postgresKit);
