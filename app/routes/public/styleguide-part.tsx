import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData, useLocation } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { translator } from "~/messages";
import { workedExamples } from "~/server/checks/queries.server";
import guide from "~/styles/styleguide.css?url";
import { ButtonLink } from "~/ui/button";
import { Crumbs } from "~/ui/crumbs";
import { Hero } from "~/ui/hero";
import type { IconName } from "~/ui/icon";
import { lookIn } from "~/ui/look";
import { Page } from "~/ui/page";
import { Rail, RailFrame } from "~/ui/rail";
import { SkipLink } from "~/ui/skip-link";
import { BoardPart } from "~/ui/styleguide/board-part";
import { DeskPart } from "~/ui/styleguide/desk-part";
import { FindingsPart } from "~/ui/styleguide/findings-part";
import { FormsPart } from "~/ui/styleguide/forms-part";
import { FramePart } from "~/ui/styleguide/frame-part";
import { LookLinks } from "~/ui/styleguide/look-links";
import { MessagesPart } from "~/ui/styleguide/messages-part";
import { NumbersPart } from "~/ui/styleguide/numbers-part";
import { type Part, partIn } from "~/ui/styleguide/parts";
import { ProblemsPart } from "~/ui/styleguide/problems-part";
import { TimePart } from "~/ui/styleguide/time-part";
import { WordsPart } from "~/ui/styleguide/words-part";
import type { Example } from "~/ui/worked-example";

export const handle = { looks: "by-address" };

export const links: LinksFunction = () => [{ rel: "stylesheet", href: guide }];

export const headers = () => ({ "X-Robots-Tag": "noindex" });

export function loader({ params }: LoaderFunctionArgs) {
  const part = partIn(params.part);
  if (!part) throw new Response(null, { status: 404 });
  return { part, examples: part === "findings" ? workedExamples("year-end-rush") : [] };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [];
  const t = translator("en");
  const title = t(`styleguide:parts.${data.part}.heading`);
  return [{ title: t("frame:title", { title }) }, { name: "robots", content: "noindex" }];
};

const shows: Record<Part, (examples: readonly Example[]) => ReactNode> = {
  words: () => <WordsPart />,
  forms: () => <FormsPart />,
  problems: () => <ProblemsPart />,
  messages: () => <MessagesPart />,
  numbers: () => <NumbersPart />,
  findings: (examples) => <FindingsPart examples={examples} />,
  time: () => <TimePart />,
  board: () => <BoardPart />,
  frame: () => <FramePart />,
  desk: () => <DeskPart />,
};

export default function StyleguidePart() {
  const { part, examples } = useLoaderData<typeof loader>() as { part: Part; examples: Example[] };
  const { t } = useTranslation("styleguide");
  const { search } = useLocation();
  const look = lookIn(new URLSearchParams(search));
  const heading = t(`parts.${part}.heading`);
  const about = t(`parts.${part}.about`);
  const body = (
    <>
      <Crumbs above={[{ to: `/styleguide${search}`, name: t("heading") }]} here={heading} />
      {part !== "frame" && (
        <>
          <h1>{heading}</h1>
          <p className="lead">{about}</p>
        </>
      )}
      <LookLinks look={look} path={`/styleguide/${part}`} />
      {shows[part](examples)}
    </>
  );
  if (part === "desk") return <Desk>{body}</Desk>;
  return <Page hero={part === "frame" && <FrameHero heading={heading} lead={about} />}>{body}</Page>;
}

function FrameHero({ heading, lead }: { heading: string; lead: string }) {
  const { t } = useTranslation("styleguide");
  return <Hero heading={heading} lead={lead} actions={<ButtonLink to="#piece-page">{t("hero.button")}</ButtonLink>} />;
}

const desk: readonly [name: string, icon: IconName, count?: number][] = [
  ["today", "home", 4],
  ["rounds", "file"],
  ["applications", "people", 9],
  ["grants", "flag", 38],
  ["continuity", "calendar"],
];

function Desk({ children }: { children: ReactNode }) {
  const { t } = useTranslation("styleguide");
  const links = desk.map(([name, icon, count]) => ({ to: `#${name}`, name: t(`rail.${name}`), icon, count }));
  return (
    <>
      <SkipLink />
      <RailFrame rail={<Rail funder={t("rail.funder")} line={t("rail.line")} links={links} here="#applications" />}>
        <main id="main">{children}</main>
      </RailFrame>
    </>
  );
}
