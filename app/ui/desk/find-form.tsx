import { useLocation, useParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";

/** Finds a group, a round, or a choice of the design that is open, from every page of the desk. */
export function FindForm() {
  const { t } = useTranslation("pieces");
  const { round } = useParams();
  const { pathname, search } = useLocation();
  const asked = new URLSearchParams(search);
  const chosen = asked.get("funder");
  const sought = pathname === "/find" ? (asked.get("q") ?? undefined) : undefined;
  return (
    <form action="/find" method="get" className="rail__find">
      <label htmlFor="find">{t("rail.find")}</label>
      <input id="find" type="search" name="q" autoComplete="off" defaultValue={sought} />
      {round && <input type="hidden" name="round" value={round} />}
      {chosen && <input type="hidden" name="funder" value={chosen} />}
    </form>
  );
}
