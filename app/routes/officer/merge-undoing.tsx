import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { toDuplicates } from "~/server/merging/answers.server";
import { mergeShown } from "~/server/merging/queries.server";
import { undoMerge } from "~/server/merging/undo-merge.server";
import { notThere } from "~/server/people/answers.server";
import { personal } from "~/server/viewer/signed-in.server";
import { staffOf } from "~/server/viewer/staff.server";
import { groupsAddress } from "~/ui/groups/addresses";
import { UndoPage, undoMeta } from "~/ui/matching/undo-page";

export { headersOfRoute as headers } from "~/server/viewer/headers.server";

export const handle = { density: "standard" };

export const meta = undoMeta("merge");

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { funder, chosen } = staffOf(context, request, ["officer"]);
  const merge = await mergeShown(context.store, params.merge ?? "", funder.id);
  if (!merge) throw notThere();
  return data({ ...merge, chosen }, { headers: personal });
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const by = staffOf(context, request, ["officer"]);
  const mergeId = params.merge ?? "";
  const done = await undoMerge(by, mergeId, context);
  if (done === null) throw notThere();
  if (!done.ok) return data({ code: done.code }, { status: 409, headers: personal });
  return toDuplicates(by.chosen, { done: "merge-undone", merge: mergeId });
}

export default function MergeUndoing() {
  const { kept, gone, whyNot, chosen } = useLoaderData<typeof loader>();
  const code = useActionData<typeof action>()?.code ?? whyNot;
  const { t } = useTranslation("matching");
  const names = { kept: kept.name, gone: gone.name };
  return (
    <UndoPage
      kind="merge"
      words={t("undoing.merge.words", names)}
      refused={code && t(`refused.${code}`, names)}
      back={{ to: groupsAddress("/duplicates", chosen), name: t("duplicates.heading") }}
    />
  );
}
