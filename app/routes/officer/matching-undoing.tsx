import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { matchingNamed } from "~/server/matching/queries.server";
import { undoMatching } from "~/server/matching/undo-matching.server";
import { notThere } from "~/server/people/answers.server";
import { personal } from "~/server/viewer/signed-in.server";
import { staffOf } from "~/server/viewer/staff.server";
import { groupsAddress } from "~/ui/groups/addresses";
import { UndoPage, undoMeta } from "~/ui/matching/undo-page";

export { headersOfRoute as headers } from "~/server/viewer/headers.server";

export const handle = { density: "standard" };

export const meta = undoMeta("matching");

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { funder, chosen } = staffOf(context, request, ["officer"]);
  const matching = await matchingNamed(context.store, params.matching ?? "", funder.id);
  if (!matching) throw notThere();
  return data({ ...matching, chosen }, { headers: personal });
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const by = staffOf(context, request, ["officer"]);
  const matchingId = params.matching ?? "";
  const done = await undoMatching(by, matchingId, context);
  if (done === null) throw notThere();
  if (!done.ok) return data({ code: done.code }, { status: 409, headers: personal });
  const told = { done: "unmatched", matching: matchingId, count: String(done.kept) };
  return redirect(groupsAddress("/matching", by.chosen, told), { status: 303, headers: personal });
}

export default function MatchingUndoing() {
  const { day, recipients, isUndone, chosen } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.code ?? (isUndone ? "matching-undone" : null);
  const { t } = useTranslation("matching");
  return (
    <UndoPage
      kind="matching"
      words={t("undoing.matching.words", { day, recipients: t("recipients", { count: recipients }) })}
      refused={refused && t(`refused.${refused}`)}
      back={{ to: groupsAddress("/matching", chosen), name: t("matching.heading") }}
    />
  );
}
