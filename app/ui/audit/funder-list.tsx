import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ShownAudit } from "./shown";

interface Props {
  audit: ShownAudit;
  /** Of the audit of the funder at that place, counted from 1. */
  address(place: number): string;
  tools: ReactNode;
}

/** The funders of an audit, each with its finding; or that nothing is left to look at. */
export function FunderList({ audit, address, tools }: Props) {
  const { t } = useTranslation("audit-page");
  const { funders } = audit;
  return (
    <section>
      <h1>{funders.length === 0 ? t("audit:headline.nothing") : t("audit:html.several", { count: funders.length })}</h1>
      {tools}
      {funders.length > 0 && <p>{t("several.lead")}</p>}
      <ul className="funders">
        {funders.map(({ name, title, about }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a funder has its place
          <li key={at}>
            <a href={address(at + 1)}>
              <strong>{name}</strong>
            </a>
            <p>{title}</p>
            <p className="small soft">{about}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
