import { useTranslation } from "react-i18next";
import type { FundOffered } from "~/domain/funds/offer";
import { FundList } from "./fund-list";

/** What can be applied for now and what opens next, over all funders of the place. */
export function OpenNow({ open, next }: { open: readonly FundOffered[]; next: readonly FundOffered[] }) {
  const { t } = useTranslation("funds");
  return (
    <section aria-labelledby="open-now">
      <h2 id="open-now">{t("home.heading")}</h2>
      {open.length === 0 && <p>{t("nothingOpen")}</p>}
      <FundList funds={open} />
      {next.length > 0 && <h3>{t("home.next")}</h3>}
      <FundList funds={next} level={4} />
      <p>
        <a href="/funds">{t("home.more")}</a> <a href="/call-me">{t("home.nobody")}</a>
      </p>
    </section>
  );
}
