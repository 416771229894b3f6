import type { LoaderFunctionArgs } from "@remix-run/node";
import { localMoment } from "~/domain/events/local-moment";
import { roundsFilterIn } from "~/domain/rounds/listing";
import { translator } from "~/messages";
import { type Cell, csvAnswer } from "~/server/csv/csv-answer.server";
import { allRounds, type RoundListed } from "~/server/rounds/queries-list.server";
import { roundStaff } from "~/server/rounds/round-staff.server";
import { personal } from "~/server/viewer/signed-in.server";

const t = translator("en");
const columns = ["name", "fund", "state", "opens", "closes", "serious", "due", "changed"] as const;

/** Of the answer to a script, which the answer's own headers are not for. */
export const headers = () => personal;

/** The list of rounds as its filter leaves it, all pages of it, to take away. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = roundStaff(context, request);
  const filter = roundsFilterIn(new URL(request.url).searchParams);
  const rounds = await allRounds(context.store, { staff, filter }, context.now());
  return csvAnswer({
    name: t("rounds-list:csvName", { funder: staff.funder.name }),
    head: columns.map((column) => t(`rounds-list:column.${column}`)),
    rows: rounds.map(cellsOf),
  });
}

function cellsOf(round: RoundListed): Cell[] {
  const { name, fund, state, isAlwaysOpen, opensOn, closesOn, serious, isDue, changedAt } = round;
  const due = isDue ? t("rounds-list:due") : null;
  const closes = isAlwaysOpen ? t("rounds-list:allYear") : closesOn;
  return [name, fund.name, t(`rounds-list:state.${state}`), opensOn, closes, serious, due, localMoment(changedAt).day];
}
