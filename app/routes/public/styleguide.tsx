import type { LinksFunction, MetaFunction } from "@remix-run/node";
import { useLocation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { translator } from "~/messages";
import guide from "~/styles/styleguide.css?url";
import { lookIn } from "~/ui/look";
import { Page } from "~/ui/page";
import { LookLinks } from "~/ui/styleguide/look-links";
import { parts } from "~/ui/styleguide/parts";
import { Swatches } from "~/ui/styleguide/swatches";

export const handle = { looks: "by-address" };

export const links: LinksFunction = () => [{ rel: "stylesheet", href: guide }];

export const headers = () => ({ "X-Robots-Tag": "noindex" });

export const meta: MetaFunction = () => {
  const t = translator("en");
  return [{ title: t("frame:title", { title: t("styleguide:heading") }) }, { name: "robots", content: "noindex" }];
};

export default function Styleguide() {
  const { t } = useTranslation("styleguide");
  const { search } = useLocation();
  return (
    <Page>
      <h1>{t("heading")}</h1>
      <p className="lead">{t("lead")}</p>
      <LookLinks look={lookIn(new URLSearchParams(search))} path="/styleguide" />
      <section aria-labelledby="parts">
        <h2 id="parts">{t("parts.heading")}</h2>
        <ul className="tasks">
          {parts.map((part) => (
            <li key={part}>
              <a className="task task--plain" href={`/styleguide/${part}${search}`}>
                <span>
                  <span className="task__name">{t(`parts.${part}.heading`)}</span>
                  <span className="task__hint">{t(`parts.${part}.about`)}</span>
                </span>
              </a>
            </li>
          ))}
        </ul>
      </section>
      <Swatches />
    </Page>
  );
}
