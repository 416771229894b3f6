import type { LoaderFunctionArgs } from "@remix-run/node";
import { localMoment } from "~/domain/events/local-moment";
import { translator } from "~/messages";
import { type Cell, csvAnswer } from "~/server/csv/csv-answer.server";
import { groupStaff } from "~/server/groups/group-staff.server";
import { groupsFilterIn } from "~/server/groups/groups-filter.server";
import { noteExport } from "~/server/groups/note-export.server";
import { allGroups, type GroupListed } from "~/server/groups/queries-list.server";
import { personal } from "~/server/viewer/signed-in.server";
import { likesIn } from "~/ui/groups-list/list-words";

const t = translator("en");
const columns = ["name", "wards", "legalForm", "how", "lastGrantDay", "lastGrantMoney", "currency", "until"] as const;

/** Of the answer to a script, which the answer's own headers are not for. */
export const headers = () => personal;

/** The list of groups as its filter leaves it, to take away: for those who see the list, with what they see in it. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = groupStaff(context, request);
  const filter = groupsFilterIn(new URL(request.url).searchParams);
  const today = localMoment(context.now()).day;
  await noteExport({ staff, filter, today }, context);
  const shown = [...columns, ...(staff.isOfficer ? ["contact"] : [])];
  return csvAnswer({
    name: t("groups-list:csvName", { funder: staff.funder.name }),
    head: shown.map((column) => t(`groups-list:column.${column}`)),
    rows: rowsOf(allGroups(context.store, { staff, filter, today }), staff.isOfficer),
  });
}

async function* rowsOf(groups: AsyncIterable<GroupListed>, isOfficer: boolean): AsyncGenerator<Cell[]> {
  for await (const { name, wards, legalForm, how, lastGrant, fundedUntil, contact } of groups) {
    const amount = lastGrant?.pence == null ? null : lastGrant.pence / 100;
    const ways = how.map((one) => t(`groups-list:how.${one}`)).join(", ");
    const form = legalForm && t(`groups-list:legalForm.${legalForm}`);
    const grant = [lastGrant?.day ?? null, amount, lastGrant?.currency ?? null];
    yield [
      name,
      wards.join(", "),
      form,
      ways,
      ...grant,
      fundedUntil,
      ...(isOfficer ? [contact && likesIn(t, contact)] : []),
    ];
  }
}
