import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { arranged, arrangingIn } from "~/domain/rounds/arrange";
import { translator } from "~/messages";
import { formIn, textsIn } from "~/server/forms.server";
import { keepIfSignedOut } from "~/server/kept-forms/keep-form.server";
import { keptHere } from "~/server/kept-forms/kept-form.server";
import { toDesigner } from "~/server/rounds/designer-answers.server";
import { designerPage, partIn, roundIn } from "~/server/rounds/round-page.server";
import { roundStaff } from "~/server/rounds/round-staff.server";
import { saveTyped } from "~/server/rounds/save-typed.server";
import { personal } from "~/server/viewer/signed-in.server";
import { staffOf } from "~/server/viewer/staff.server";
import designStyles from "~/styles/design.css?url";
import { Page } from "~/ui/page";
import { Designer } from "~/ui/rounds/designer";
import { designerWords } from "~/ui/rounds/live/designer-words";

export { headersOfRoute as headers } from "~/server/viewer/headers.server";

export const handle = { density: "standard", script: true, words: designerWords };

export const links = () => [{ rel: "stylesheet", href: designStyles }];

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const staff = roundStaff(context, request);
  const part = partIn(params.part);
  const page = await designerPage(context, await roundIn(context, staff, params.round), request);
  const { isOfficer, chosen } = staff;
  const kept = await keptHere(context, staff, request);
  return data({ part, kept, ...page, isOfficer, chosen }, { headers: personal });
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  await keepIfSignedOut(context, request);
  const staff = staffOf(context, request, ["officer"]);
  const part = partIn(params.part);
  const sent = textsIn(await formIn(request));
  const arranging = arrangingIn(sent.arrange?.at(-1) ?? "");
  const typed = arranging ? arranged(sent, arranging) : sent;
  const { roundId, saved, version, problems } = await saveTyped(context, staff, { roundId: params.round, part, typed });
  if (Object.keys(problems).length > 0) return again(typed, problems, version);
  const to = { id: roundId, part, chosen: staff.chosen };
  if (saved.length === 0) return toDesigner(to, { done: "nothing", version });
  if (!arranging || !saved.includes(arranging.list)) return toDesigner(to, { done: "saved", version });
  const done = arranging.how === "out" ? ("removed" as const) : ("moved" as const);
  return toDesigner(to, { done, version, row: `${arranging.list}.${arranging.id}` });
}

interface Again {
  typed: Record<string, string[]>;
  errors: Record<string, string>;
  version: number;
}

/** What could be read is saved; what was typed comes back with a sentence where it could not. */
function again(typed: Record<string, string[]>, problems: Record<string, string>, version: number) {
  const t = translator("en");
  const errors = Object.entries(problems).map(([name, problem]) => [name, t(`rounds:problem.${problem}`)]);
  const told: Again = { typed, errors: Object.fromEntries(errors), version };
  return data(told, { status: 422, headers: personal });
}

export const meta: MetaFunction<typeof loader> = ({ data: found }) => {
  const t = translator("en");
  return [{ title: t("frame:title", { title: found?.round.name ?? "" }) }, { name: "robots", content: "noindex" }];
};

export default function RoundDesign() {
  const { isOfficer, ...page } = useLoaderData<typeof loader>();
  const refused: Again | undefined = useActionData<typeof action>();
  return (
    <Page here="rounds">
      <Designer {...page} canChange={isOfficer} refused={refused} />
    </Page>
  );
}
