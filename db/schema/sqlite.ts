import { sqliteTables } from ".";

/** The tables by name, for drizzle-kit. */
export const {
  installation,
  jobs,
  audits,
  auditFiles,
  auditViews,
  auditFunders,
  imports,
  editions,
  funders,
  awards,
  awardChanges,
  awardTotals,
  people,
  roles,
  groups,
  memberships,
  signIns,
  sessions,
  factors,
  events,
  eventDetails,
  eventSeals,
  mails,
} = sqliteTables;
