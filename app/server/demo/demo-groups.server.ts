import { randomUUID } from "node:crypto";
import { localMoment } from "~/domain/events/local-moment";
import type { Field, FieldValue } from "~/domain/groups/fields";
import { addMonths, civil, isoDay, parseDay } from "~/domain/period";
import { type DemoGroup, demoGroups, demoWards } from "~db/seed/demo-groups";
import { orgIdOf } from "./grants-of-wendle.server";
import type { Planting } from "./planting.server";

const council = "GB-LAE-XWB";
/** They agreed that the councillor for their ward sees them. */
const agreed = ["hillfoot-supper-club", "st-annes-hall", "tidy-terraces"];
/** Known to the family trust or the foundation, and not to the council. */
const notTheCouncils = ["cylch-cymraeg", "wendle-pride-youth"];

/** Plants the groups of Wendle and what each has told. Returns its wards. */
export function demoGroupsIn(planting: Planting): { id: string; name: string }[] {
  for (const [place, group] of demoGroups.entries()) {
    const { id, name, wards } = group;
    planting.group({ id, name, orgId: orgIdOf(group), knownTo: notTheCouncils.includes(id) ? undefined : council });
    planting.rows.groupWards.push(...wards.map((ward) => ({ groupId: id, wardId: wardId(ward) })));
    tell(planting, group, place);
  }
  for (const groupId of agreed)
    planting.rows.knownGroups.push({
      ...{ id: randomUUID(), groupId, funderId: council },
      ...{ how: "councillors", since: planting.at },
    });
  return demoWards.map((name) => ({ id: wardId(name), name }));
}

/** `Low Moor` is `low-moor`. */
function wardId(name: string): string {
  return name.toLowerCase().replaceAll(" ", "-");
}

/** Some told it this spring, some more than a year ago: those are asked whether it is still right. */
function tell({ at, rows, note }: Planting, group: DemoGroup, place: number): void {
  const today = parseDay(localMoment(at).day)!;
  const toldOn = addMonths(today, -(place % 5 === 0 ? 14 : 2 + (place % 8)));
  const how = (["page", "phone", "talk"] as const)[place % 3]!;
  for (const [field, value] of Object.entries(factsOf(group, civil(toldOn)[0]))) {
    const told = {
      id: randomUUID(),
      groupId: group.id,
      field,
      value,
      toldBy: "treasurer",
      how,
      toldOn: isoDay(toldOn),
    };
    rows.facts.push({ ...told, recordedAt: at });
    note({
      ...{ type: "fact-told", subject: { kind: "group", id: group.id }, groupId: group.id },
      after: { what: field },
    });
  }
}

function factsOf(group: DemoGroup, year: number): { [F in Field]?: FieldValue<F> } {
  const { name, work, legalForm, number, wards, costs, reserves, how, reach } = group;
  const isCompany = number.length === 8;
  const numbers = { charity: isCompany ? "" : number, company: isCompany ? number : "", other: "" };
  return {
    name,
    work,
    legalForm: legalForm as FieldValue<"legalForm">,
    ...(number !== "" && { numbers }),
    wards: wards.map(wardId),
    contact: { how: how as FieldValue<"contact">["how"], words: reach, phone: "", address: "" },
    ...(costs !== null && { runningCosts: { pence: costs * 100, year: year - 1 } }),
    ...(reserves !== null && { reserves: { pence: reserves * 100, on: `${year}-03-31` } }),
  };
}
