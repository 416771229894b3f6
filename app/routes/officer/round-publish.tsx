import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { isClear } from "~/domain/rounds/in-the-way";
import { translator } from "~/messages";
import { formIn, textsIn } from "~/server/forms.server";
import { notThere } from "~/server/people/answers.server";
import { GATE } from "~/server/rounds/designer-answers.server";
import { publishPage, sinceLookedAt } from "~/server/rounds/publish-page.server";
import { publishRound } from "~/server/rounds/publish-round.server";
import { roundIn } from "~/server/rounds/round-page.server";
import { roundStaff } from "~/server/rounds/round-staff.server";
import { personal } from "~/server/viewer/signed-in.server";
import { staffOf } from "~/server/viewer/staff.server";
import designStyles from "~/styles/design.css?url";
import fundStyles from "~/styles/funds.css?url";
import { roundsAddress } from "~/ui/groups/addresses";
import { Note } from "~/ui/note";
import { Page } from "~/ui/page";
import { GateHead } from "~/ui/publishing/gate-head";
import { InTheWayList } from "~/ui/publishing/in-the-way-list";
import { PublicFacts } from "~/ui/publishing/public-facts";
import { PublishForm } from "~/ui/publishing/publish-form";
import { PublishedSince } from "~/ui/publishing/published-since";
import { StalePage } from "~/ui/publishing/stale-page";
import { WithdrawnNote } from "~/ui/publishing/withdrawn-note";
import { BesideNote } from "~/ui/rounds/beside-note";
import { DoneToast } from "~/ui/rounds/done-toast";
import { Toast } from "~/ui/toast";

export { headersOfRoute as headers } from "~/server/viewer/headers.server";

export const handle = { density: "standard" };

export const links = () => [designStyles, fundStyles].map((href) => ({ rel: "stylesheet", href }));

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const staff = roundStaff(context, request);
  const read = await roundIn(context, staff, params.round);
  const page = await publishPage(context, read, request);
  const done = new URL(request.url).searchParams.get("done");
  const isDone = done === "published" && page.published !== null;
  const isReturned = done === "returned" && page.published !== null;
  const { isOfficer, chosen } = staff;
  return data(
    { ...page, funder: staff.funder.name, part: GATE, isDone, isReturned, isOfficer, chosen },
    { headers: personal },
  );
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const staff = staffOf(context, request, ["officer"]);
  const typed = textsIn(await formIn(request));
  const version = Number.parseInt(typed.version?.at(-1) ?? "", 10) || 0;
  const done = await publishRound(staff, { roundId: params.round ?? "", version }, context);
  if (!done) throw notThere();
  if (done.ok) {
    const to = roundsAddress(`/${params.round}/publish`, staff.chosen, { done: "published" });
    return redirect(to, { status: 303, headers: personal });
  }
  const read = await roundIn(context, { ...staff, isOfficer: true }, params.round);
  const changed = done.code === "stale" ? await sinceLookedAt(context, read, version) : [];
  return data({ code: done.code, changed }, { status: 409, headers: personal });
}

export const meta: MetaFunction<typeof loader> = ({ data: found }) => {
  const t = translator("en");
  const title = t("publishing:heading", { round: found?.round.name ?? "" });
  return [{ title: t("frame:title", { title }) }, { name: "robots", content: "noindex" }];
};

export default function RoundPublish() {
  const found = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t } = useTranslation("publishing");
  const {
    round,
    fund,
    design,
    known,
    check,
    way,
    waiting,
    offer,
    done,
    tab,
    part,
    isDone,
    isReturned,
    isOfficer,
    chosen,
    published,
    withdrawn,
  } = found;
  if (refused?.code === "stale") return <StalePage {...{ round, chosen }} changed={refused.changed} />;
  const of = { roundId: round.id, part, tab, chosen };
  const clear = isClear(way);
  return (
    <Page here="rounds">
      <GateHead {...{ round, fund, published, withdrawn, chosen }} />
      {refused && <Note tone="brick" first={t("refused")} />}
      {isDone && !refused && <Toast words={t("done")} />}
      {isReturned && !refused && <Toast words={t("withdrawal.returned")} />}
      {withdrawn && <WithdrawnNote {...{ withdrawn, chosen }} roundId={round.id} canChange={isOfficer} />}
      {done && !refused && !isDone && <DoneToast done={done} {...of} />}
      {!isOfficer && <p className="soft">{t("notOfficer")}</p>}
      {waiting.length > 0 && <BesideNote {...{ waiting, design, ...of }} canChange={isOfficer} />}
      {clear ? (
        <Note tone="leaf" first={t("clear")} />
      ) : (
        <InTheWayList
          {...{ way, known, ...of }}
          version={round.version}
          live={{ design, check }}
          canChange={isOfficer}
        />
      )}
      {published && <PublishedSince {...{ published }} />}
      {clear && isOfficer && <PublishForm {...{ round, published, chosen }} />}
      {published && isOfficer && (
        <p>
          <a href={roundsAddress(`/${round.id}/withdrawal`, chosen)}>{t("withdrawal.link")}</a>
        </p>
      )}
      <PublicFacts {...{ offer, fund }} funder={found.funder} contact={found.contact} isDraft={!published?.isSame} />
    </Page>
  );
}
