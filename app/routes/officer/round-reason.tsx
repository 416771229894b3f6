import { randomUUID } from "node:crypto";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { localMoment } from "~/domain/events/local-moment";
import { isStopped } from "~/domain/rounds/hard-stop";
import { usualReview } from "~/domain/rounds/reasons";
import { translator } from "~/messages";
import { sentenceOf } from "~/messages/tell";
import { formIn, textsIn } from "~/server/forms.server";
import { keepIfSignedOut } from "~/server/kept-forms/keep-form.server";
import { keptHere, takeKept } from "~/server/kept-forms/kept-form.server";
import { notThere } from "~/server/people/answers.server";
import { habitsIn } from "~/server/rounds/habits.server";
import { keepFinding } from "~/server/rounds/keep-finding.server";
import { exceptionsFor, readReason } from "~/server/rounds/reason-form.server";
import { roundCheck } from "~/server/rounds/round-check.server";
import { roundIn } from "~/server/rounds/round-page.server";
import { personal } from "~/server/viewer/signed-in.server";
import { staffOf } from "~/server/viewer/staff.server";
import designStyles from "~/styles/design.css?url";
import { ErrorSummary } from "~/ui/error-summary";
import { FindingCard } from "~/ui/finding";
import { roundsAddress } from "~/ui/groups/addresses";
import { Note } from "~/ui/note";
import { Page } from "~/ui/page";
import { HabitNote } from "~/ui/rounds/habit-note";
import { ReasonForm } from "~/ui/rounds/reason-form";
import { RoundCrumbs } from "~/ui/rounds/round-crumbs";

export { headersOfRoute as headers } from "~/server/viewer/headers.server";

export const handle = { density: "standard" };

export const links = () => [{ rel: "stylesheet", href: designStyles }];

type Args = Pick<LoaderFunctionArgs, "params" | "request" | "context">;

/** The finding that an address is about, as the design is now. Throws 404 where there is none any more. */
async function findingIn({ params, request, context }: Args) {
  const staff = staffOf(context, request, ["officer"]);
  const read = await roundIn(context, { ...staff, isOfficer: true }, params.round);
  const finding = roundCheck(read, context.now()).findings.find(({ rule }) => rule === params.rule);
  if (!finding) throw notThere();
  // Words that were said before the funder refused it do not take the place of a fact.
  const isRefused = isStopped(finding, read.terms);
  return { staff, read, finding, isRefused, today: localMoment(context.now()).day };
}

export async function loader(args: LoaderFunctionArgs) {
  staffOf(args.context, args.request, ["officer"]);
  const { staff, read, finding, isRefused, today } = await findingIn(args);
  const { round, seconds } = read;
  const kept = await keptHere(args.context, staff, args.request);
  const habits = await habitsIn(args.context.store, staff.funder.id, args.context.now());
  const habit = habits.find(({ ruleId }) => ruleId === finding.rule) ?? null;
  return data(
    {
      ...{ kept, habit, isRefused },
      ...{ round: { id: round.id, name: round.name }, finding, seconds, id: randomUUID() },
      ...{ exceptions: exceptionsFor(finding.rule), reviewOn: usualReview(today), chosen: staff.chosen },
    },
    { headers: personal },
  );
}

export async function action(args: ActionFunctionArgs) {
  await keepIfSignedOut(args.context, args.request);
  staffOf(args.context, args.request, ["officer"]);
  const { staff, read, finding, isRefused, today } = await findingIn(args);
  const typed = textsIn(await formIn(args.request));
  const seconds = read.seconds.map(({ id }) => id);
  const answer = readReason(typed, {
    ...{ ruleId: finding.rule, severity: finding.severity, today, seconds, isRefused },
  });
  if (!answer.ok) {
    const t = translator("en");
    const errors = Object.entries(answer.problems).map(([name, key]) => [name, t(`reasons:problem.${key}`)]);
    const told: Record<string, string> = Object.fromEntries(errors);
    return data({ typed, errors: told }, { status: 422, headers: personal });
  }
  const { state: _, isChanged: __, ...kept } = finding;
  const keeping = { id: answer.id, roundId: read.round.id, finding: kept, reason: answer.reason };
  if (!(await keepFinding(staff, keeping, args.context))) throw notThere();
  await takeKept(args.context, staff, typed);
  const to = roundsAddress(`/${read.round.id}/reasons`, staff.chosen, { done: "kept" });
  return redirect(to, { status: 303, headers: personal });
}

export const meta: MetaFunction<typeof loader> = ({ data: found }) => {
  const t = translator("en");
  const title = t("reasons:keep.heading", { what: found ? t(`rules/${found.finding.rule}:title`) : "" });
  return [{ title: t("frame:title", { title }) }, { name: "robots", content: "noindex" }];
};

export default function RoundReason() {
  const { round, finding, kept, habit, isRefused, seconds, id, exceptions, reviewOn, chosen } =
    useLoaderData<typeof loader>();
  const refused: { typed: Record<string, string[]>; errors: Record<string, string> } | undefined = useActionData();
  const { t } = useTranslation("reasons");
  const errors = refused?.errors ?? {};
  const title = t(`rules/${finding.rule}:title`);
  return (
    <Page here="rounds">
      <ErrorSummary errors={Object.entries(errors).map(([name, text]) => ({ id: name, text }))} />
      <RoundCrumbs {...{ round, chosen }} here={t("keep.crumb")} />
      <h1>{t("keep.heading", { what: title })}</h1>
      <FindingCard shown={finding.severity} title={title} level={2}>
        <p>{sentenceOf(t, finding)}</p>
      </FindingCard>
      {isRefused && <Note tone="brick" first={t("refusedHere")} />}
      {habit && <HabitNote habit={habit} />}
      <ReasonForm
        {...{ id, exceptions, seconds, errors, isRefused }}
        severity={finding.severity}
        {...{ kept, again: refused }}
        typed={refused?.typed ?? kept?.values ?? {}}
        reviewOn={reviewOn}
        action={roundsAddress(`/${round.id}/reasons/${finding.rule}`, chosen)}
      />
    </Page>
  );
}
