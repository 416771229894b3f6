import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readPart } from "~/domain/rounds/read-part";
import { translator } from "~/messages";
import { formIn, textsIn } from "~/server/forms.server";
import { keepIfSignedOut } from "~/server/kept-forms/keep-form.server";
import { keptHere, takeKept } from "~/server/kept-forms/kept-form.server";
import { notThere } from "~/server/people/answers.server";
import { toDesigner } from "~/server/rounds/designer-answers.server";
import { besideFields, designerPage, partIn, roundIn } from "~/server/rounds/round-page.server";
import { roundStaff } from "~/server/rounds/round-staff.server";
import { saveDesign } from "~/server/rounds/save-design.server";
import { personal } from "~/server/viewer/signed-in.server";
import { staffOf } from "~/server/viewer/staff.server";
import designStyles from "~/styles/design.css?url";
import { ErrorSummary } from "~/ui/error-summary";
import { roundsAddress } from "~/ui/groups/addresses";
import { Page } from "~/ui/page";
import { BesideNote } from "~/ui/rounds/beside-note";
import { CheckPanel } from "~/ui/rounds/check-panel";
import { DesignHead } from "~/ui/rounds/design-head";
import { DoneToast } from "~/ui/rounds/done-toast";
import { LookAgainNote } from "~/ui/rounds/look-again-note";
import { PartForm } from "~/ui/rounds/part-form";
import { Reckoning } from "~/ui/rounds/reckoning";

export { headersOfRoute as headers } from "~/server/viewer/headers.server";

export const handle = { density: "standard" };

export const links = () => [{ rel: "stylesheet", href: designStyles }];

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const staff = roundStaff(context, request);
  const part = partIn(params.part);
  const read = await roundIn(context, staff, params.round);
  const page = await designerPage(context, read, request);
  const { isOfficer, chosen } = staff;
  const kept = await keptHere(context, staff, request);
  return data(
    {
      part,
      kept,
      design: read.design,
      terms: read.terms,
      history: read.history,
      ...page,
      ...besideFields(read),
      isOfficer,
      chosen,
    },
    { headers: personal },
  );
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  await keepIfSignedOut(context, request);
  const staff = staffOf(context, request, ["officer"]);
  const part = partIn(params.part);
  const { round, design } = await roundIn(context, { ...staff, isOfficer: true }, params.round);
  const typed = textsIn(await formIn(request));
  const { changes, problems } = readPart(part, typed, design);
  const hand = { staff, tab: typed.tab?.at(-1) ?? "" };
  const saved = await saveDesign(
    hand,
    { roundId: round.id, basedOn: basedOnIn(typed, round.version), changes },
    context,
  );
  if (!saved) throw notThere();
  await takeKept(context, staff, typed);
  if (Object.keys(problems).length > 0) return again(typed, problems, saved.version);
  const done = saved.saved.length > 0 ? ("saved" as const) : ("nothing" as const);
  return toDesigner({ id: round.id, part, chosen: staff.chosen }, { done, version: saved.version });
}

/** A form that says no version was made of the newest. */
function basedOnIn(typed: Record<string, string[]>, newest: number): number {
  const basedOn = Number(typed.basedOn?.at(-1) ?? "");
  return Number.isSafeInteger(basedOn) && basedOn > 0 ? basedOn : newest;
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
  const shown = useLoaderData<typeof loader>();
  const { part, kept, design, terms, history, round, fund, check, waiting, done, tab, toLookAgain } = shown;
  const { errors, notes, isOfficer, chosen } = shown;
  const refused: Again | undefined = useActionData<typeof action>();
  const { t } = useTranslation("round-page");
  const wrong = { ...errors, ...refused?.errors };
  const of = { roundId: round.id, part, tab, chosen };
  return (
    <Page here="rounds">
      <ErrorSummary errors={Object.entries(refused?.errors ?? {}).map(([id, text]) => ({ id, text }))} />
      <DesignHead {...{ round, fund, part, chosen }} />
      {!isOfficer && <p className="soft">{t("notOfficer")}</p>}
      {done && !refused && <DoneToast done={done} {...of} />}
      {toLookAgain > 0 && <LookAgainNote count={toLookAgain} {...{ roundId: round.id, chosen }} />}
      {waiting.length > 0 && <BesideNote {...{ waiting, design, ...of }} canChange={isOfficer} />}
      <div className="cols cols--design">
        <div>
          <PartForm
            {...{ part, design, notes, tab }}
            typed={refused?.typed ?? kept?.values ?? {}}
            {...{ kept, again: refused }}
            errors={wrong}
            basedOn={refused?.version ?? basedOnIn(kept?.values ?? {}, round.version)}
            action={roundsAddress(`/${round.id}/design/${part}`, chosen)}
            canChange={isOfficer}
            findings={check.findings}
          />
          <Reckoning {...{ ...of, part, design, terms }} canChange={isOfficer} />
        </div>
        <CheckPanel check={check} past={history.past} {...of} canChange={isOfficer} />
      </div>
    </Page>
  );
}
