import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { translator } from "~/messages";
import { foundFor } from "~/server/find/found.server";
import { roundStaff } from "~/server/rounds/round-staff.server";
import { personal } from "~/server/viewer/signed-in.server";
import { FoundList } from "~/ui/desk/found-list";
import { groupsAddress, roundsAddress } from "~/ui/groups/addresses";
import { Page } from "~/ui/page";

export { headersOfRoute as headers } from "~/server/viewer/headers.server";

export const handle = { density: "standard" };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = roundStaff(context, request);
  const asked = new URL(request.url).searchParams;
  const words = (asked.get("q") ?? "").trim().slice(0, 200);
  const found = words === "" ? null : await foundFor(context, staff, { words, round: asked.get("round") });
  return data({ words, found, chosen: staff.chosen }, { headers: personal });
}

export const meta: MetaFunction<typeof loader> = () => {
  const t = translator("en");
  return [{ title: t("frame:title", { title: t("find:heading") }) }, { name: "robots", content: "noindex" }];
};

/** What the box in the rail finds: what has the words in its name. */
export default function Find() {
  const { words, found, chosen } = useLoaderData<typeof loader>();
  const { t } = useTranslation("find");
  const nothing = found && found.rounds.count + found.groups.count + (found.design?.shown.length ?? 0) === 0;
  return (
    <Page here="rounds">
      <h1>{t("heading")}</h1>
      <p className="lead">{words === "" ? t("lead") : t("sought", { words })}</p>
      {nothing && <p>{t("nothing")}</p>}
      {found?.design && found.design.shown.length > 0 && (
        <FoundList
          heading={t("design", { round: found.design.name })}
          found={found.design.shown.map(({ field, part }) => ({
            to: `${roundsAddress(`/${found.design?.id}/design/${part}`, chosen)}#${field}`,
            name: t(`rounds:fields.${field}.label`),
            more: t(`rounds:part.${part}.name`),
          }))}
        />
      )}
      {found && found.rounds.count > 0 && (
        <FoundList
          heading={t("rounds", { count: found.rounds.count })}
          found={found.rounds.shown.map(({ id, name, fund }) => ({
            to: roundsAddress(`/${id}/design/length`, chosen),
            ...{ name, more: fund },
          }))}
          all={{ to: roundsAddress("", chosen, { q: words }), count: found.rounds.count }}
        />
      )}
      {found && found.groups.count > 0 && (
        <FoundList
          heading={t("groups", { count: found.groups.count })}
          found={found.groups.shown.map(({ id, name }) => ({ to: groupsAddress(`/${id}`, chosen), name }))}
          all={{ to: groupsAddress("", chosen, { q: words }), count: found.groups.count }}
        />
      )}
    </Page>
  );
}
