import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { ComponentProps } from "react";
import { useTranslation } from "react-i18next";
import { localMoment } from "~/domain/events/local-moment";
import { translator } from "~/messages";
import { habitsIn } from "~/server/rounds/habits.server";
import type { Justification } from "~/server/rounds/queries-design.server";
import { namesOf } from "~/server/rounds/queries-publishing.server";
import { isAgreed, roundCheck } from "~/server/rounds/round-check.server";
import { roundIn } from "~/server/rounds/round-page.server";
import { roundStaff } from "~/server/rounds/round-staff.server";
import { personal } from "~/server/viewer/signed-in.server";
import designStyles from "~/styles/design.css?url";
import { Empty } from "~/ui/empty";
import { Page } from "~/ui/page";
import { HabitNote } from "~/ui/rounds/habit-note";
import { ReasonCard } from "~/ui/rounds/reason-card";
import { RoundCrumbs } from "~/ui/rounds/round-crumbs";
import { RoundWays } from "~/ui/rounds/round-ways";
import { Toast } from "~/ui/toast";

export { headersOfRoute as headers } from "~/server/viewer/headers.server";

export const handle = { density: "standard" };

export const links = () => [{ rel: "stylesheet", href: designStyles }];

const dones = ["kept", "agreed", "ended"] as const;

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const staff = roundStaff(context, request);
  const read = await roundIn(context, staff, params.round);
  const { round, kept } = read;
  const { findings } = roundCheck(read, context.now());
  const changed = findings.filter(({ isChanged }) => isChanged).map(({ rule }): string => rule);
  const names = await namesOf(
    context.store,
    kept.flatMap(({ secondId }) => secondId ?? []),
  );
  const today = localMoment(context.now()).day;
  const reasons = kept.map((one) => ({
    ...{ id: one.id, ruleId: one.ruleId, severity: one.severity, exception: one.exception, facts: one.facts },
    ...{ reason: one.reason, isPublic: one.isPublic, reviewOn: one.reviewOn, by: one.by },
    on: localMoment(one.at).day,
    state: stateOf(one, changed, today),
    second: names.get(one.secondId ?? "") ?? null,
    isAskedOfMe: one.secondId === staff.personId && one.agreedAt === null,
    again: changed.includes(one.ruleId) && staff.isOfficer ? `/${round.id}/reasons/${one.ruleId}` : null,
  }));
  const habits = await habitsIn(context.store, staff.funder.id, context.now());
  const ours = habits.filter(({ ruleId }) => kept.some((one) => one.ruleId === ruleId));
  const done = dones.find((one) => one === new URL(request.url).searchParams.get("done")) ?? null;
  const { isOfficer, chosen } = staff;
  return data(
    { round: { id: round.id, name: round.name }, reasons, habits: ours, done, isOfficer, chosen },
    { headers: personal },
  );
}

function stateOf(
  one: Justification,
  changed: readonly string[],
  today: string,
): ComponentProps<typeof ReasonCard>["reason"]["state"] {
  if (one.reviewOn <= today) return "past";
  if (changed.includes(one.ruleId)) return one.agreedAt === null ? "changed" : "changedAgreed";
  return isAgreed(one) ? "kept" : "asked";
}

export const meta: MetaFunction<typeof loader> = ({ data: found }) => {
  const t = translator("en");
  const title = t("reasons:heading", { round: found?.round.name ?? "" });
  return [{ title: t("frame:title", { title }) }, { name: "robots", content: "noindex" }];
};

export default function RoundReasons() {
  const { round, reasons, habits, done, isOfficer, chosen } = useLoaderData<typeof loader>();
  const { t } = useTranslation("reasons");
  return (
    <Page here="rounds">
      <RoundCrumbs {...{ round, chosen }} here={t("crumb")} />
      <h1>{t("heading", { round: round.name })}</h1>
      <RoundWays here="reasons" id={round.id} chosen={chosen} />
      {done && <Toast words={t(`done.${done}`)} />}
      {habits.map((habit) => (
        <HabitNote key={habit.ruleId} habit={habit} />
      ))}
      {reasons.length === 0 && <Empty heading={t("none")} level={2} words={t("noneThen")} />}
      {reasons.map((reason) => (
        <ReasonCard key={reason.id} {...{ reason, chosen, canEnd: isOfficer || reason.isAskedOfMe }} />
      ))}
    </Page>
  );
}
