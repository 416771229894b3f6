import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { notDone, notThere } from "~/server/people/answers.server";
import { agreesOf } from "~/server/rounds/round-staff.server";
import { agreeKeeping, endKeeping, roundOfKeeping } from "~/server/rounds/settle-keeping.server";
import { personal } from "~/server/viewer/signed-in.server";
import { roundsAddress } from "~/ui/groups/addresses";
import { KeepingRefusedPage } from "~/ui/rounds/keeping-refused-page";

export { headersOfRoute as headers } from "~/server/viewer/headers.server";

export const handle = { density: "standard" };

const verdicts = {
  agreement: { settle: agreeKeeping, done: "agreed" },
  ending: { settle: endKeeping, done: "ended" },
} as const;

/** What an address says of a reason. Throws 404 for anything else. */
function verdictIn(text = "") {
  if (text !== "agreement" && text !== "ending") throw notThere();
  return verdicts[text];
}

/** Whoever comes here by an address reads the reasons of its round. */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const staff = agreesOf(context, request);
  verdictIn(params.verdict);
  const roundId = await roundOfKeeping(staff, params.reason ?? "", context);
  if (roundId === null) throw notThere();
  return redirect(roundsAddress(`/${roundId}/reasons`, staff.chosen), { headers: personal });
}

/** The second person agrees that a serious finding is kept; or it is taken back, or the second person does not agree. */
export async function action({ params, request, context }: ActionFunctionArgs) {
  const staff = agreesOf(context, request);
  const verdict = verdictIn(params.verdict);
  const done = await verdict.settle(staff, params.reason ?? "", context);
  if (!done) throw notThere();
  if (!done.ok) return notDone(done);
  const to = roundsAddress(`/${done.roundId}/reasons`, staff.chosen, { done: verdict.done });
  return redirect(to, { status: 303, headers: personal });
}

export default function Refused() {
  const refused = useActionData<typeof action>();
  return <KeepingRefusedPage code={refused?.code ?? "is-ended"} />;
}
