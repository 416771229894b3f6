import { data, type HeadersFunction, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { translator } from "~/messages";
import { type Comparison, comparisonOf } from "~/server/audits/compare.server";
import { hidden, noRoomNow } from "~/server/audits/hidden.server";
import { viewOf } from "~/server/audits/view-of.server";
import partStyles from "~/styles/audit-parts.css?url";
import { AuditCrumbs } from "~/ui/audit-parts/audit-crumbs";
import { CompareForm } from "~/ui/audit-parts/compare-form";
import { ComparedFigures } from "~/ui/audit-parts/compared-figures";
import { ComparedFindings } from "~/ui/audit-parts/compared-findings";
import { LookAgain } from "~/ui/audit-start/look-again";
import { Note } from "~/ui/note";
import { Page } from "~/ui/page";

const words = ["audit", "audit-parts", "checks", "rules/*:title", "rules/*:sentence", "rules/*:parts"];
export const handle = { density: "standard", script: true, words };
export const links = () => [{ rel: "stylesheet", href: partStyles }];
export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders;

const statuses = { choose: 200, ready: 200, waiting: 200, bad: 422, tooMany: 429, full: 503 };

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const id = params.id ?? "";
  const found = await viewOf(context, id, "");
  if (found.kind === "none") throw new Response(null, { status: 404, headers: hidden });
  if (found.kind !== "ready") return redirect(`/audit/${id}/progress`, { headers: hidden });
  const comparison = await comparisonOf(context, found.view, new URL(request.url).searchParams);
  return data(
    { id, comparison },
    {
      status: statuses[comparison.state],
      headers: comparison.state === "full" ? noRoomNow : hidden,
    },
  );
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => {
  if (!shown) return [];
  const t = translator("en");
  const { comparison } = shown as { comparison: Comparison };
  return [{ title: t("frame:title", { title: headingOf(t, comparison) }) }, { name: "robots", content: "noindex" }];
};

export default function AuditCompare() {
  const { id, comparison } = useLoaderData<typeof loader>() as { id: string; comparison: Comparison };
  const { t } = useTranslation("audit-parts");
  const { choices, name, sides, state } = comparison;
  const heading = headingOf(t, comparison);
  return (
    <Page here="audit">
      <AuditCrumbs audit={`/audit/${id}`} here={heading} />
      <h1>{heading}</h1>
      <p className="lead">{t("compare.lead")}</p>
      {name && <p>{t("compare.funder", { name })}</p>}
      {state === "waiting" && <LookAgain />}
      {state === "waiting" && <Note first={t("compare.waiting")}>{t("compare.waitingMore")}</Note>}
      {(state === "tooMany" || state === "full") && <Note tone="honey" first={t(`compare.${state}`)} />}
      {choices.length < 2 ? <p>{t("compare.tooFew")}</p> : <CompareForm {...comparison} isBad={state === "bad"} />}
      {sides && <SideBySide sides={sides} />}
    </Page>
  );
}

function SideBySide({ sides: [a, b] }: { sides: NonNullable<Comparison["sides"]> }) {
  const { t } = useTranslation("audit-parts");
  return (
    <>
      {[a, b]
        .filter((side) => side.funder === null)
        .map((side) => (
          <Note key={side.name} tone="honey" first={t("compare.noGrants", { name: side.name })} />
        ))}
      <section aria-labelledby="figures">
        <h2 id="figures">{t("compare.figures")}</h2>
        <ComparedFigures a={a} b={b} />
      </section>
      <section aria-labelledby="findings">
        <h2 id="findings">{t("compare.findings")}</h2>
        <ComparedFindings a={a} b={b} />
      </section>
    </>
  );
}

function headingOf(t: TFunction, { sides }: Comparison): string {
  return sides
    ? t("audit-parts:compare.headingOf", { a: sides[0].name, b: sides[1].name })
    : t("audit-parts:compare.heading");
}
