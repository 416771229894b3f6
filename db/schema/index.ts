import { auditTables } from "./audits";
import { awardTables } from "./awards";
import { callTables } from "./calls";
import { eventTables } from "./events";
import { factorTables } from "./factors";
import { groupTables } from "./groups";
import { installationTables } from "./installation";
import { jobTables } from "./jobs";
import { type Kit, postgresKit, sqliteKit } from "./kit";
import { mailTables } from "./mails";
import { matchingTables } from "./matching";
import { peopleTables, signInTables } from "./people";
import { roundTables } from "./rounds";
import { storyTables } from "./stories";
import { viewTables } from "./views";
import { wordingTables } from "./wordings";

/** Every table, built with the columns of one engine. */
function tablesOf(k: Kit) {
  const people = peopleTables(k);
  const groups = groupTables(k, people.people);
  const rounds = roundTables(k, people.people);
  return {
    ...installationTables(k),
    ...jobTables(k),
    ...auditTables(k),
    ...awardTables(k),
    ...people,
    ...groups,
    ...storyTables(k, people.people, groups.groups),
    ...matchingTables(k, people.people, groups.groups),
    ...signInTables(k, people.people),
    ...factorTables(k, people.people),
    ...eventTables(k),
    ...mailTables(k, people.people),
    ...rounds,
    ...callTables(k, people.people, rounds.funds),
    ...viewTables(k, people.people),
    ...wordingTables(k, people.people),
  };
}

export type Tables = ReturnType<typeof tablesOf>;

export const sqliteTables: Tables = tablesOf(sqliteKit);
export const postgresTables: Tables = tablesOf(postgresKit);
