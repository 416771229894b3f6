import { auditTables } from "./audits";
import { awardTables } from "./awards";
import { eventTables } from "./events";
import { installationTables } from "./installation";
import { jobTables } from "./jobs";
import { type Kit, postgresKit, sqliteKit } from "./kit";
import { mailTables } from "./mails";
import { peopleTables, signInTables } from "./people";

/** Every table, built with the columns of one engine. */
function tablesOf(k: Kit) {
  const people = peopleTables(k);
  return {
    ...installationTables(k),
    ...jobTables(k),
    ...auditTables(k),
    ...awardTables(k),
    ...people,
    ...signInTables(k, people.people),
    ...eventTables(k),
    ...mailTables(k),
  };
}

export type Tables = ReturnType<typeof tablesOf>;

export const sqliteTables: Tables = tablesOf(sqliteKit);
export const postgresTables: Tables = tablesOf(postgresKit);
