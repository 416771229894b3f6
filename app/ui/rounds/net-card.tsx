import { useTranslation } from "react-i18next";
import { inWholePounds } from "~/domain/money";
import type { Design } from "~/domain/rounds/fields";
import { type NetGrant, netGrantOf } from "~/domain/rounds/net-grant";
import type { Terms } from "~/domain/rounds/snapshot-of";
import { Bars } from "../bars";
import { MissingLine } from "./missing-line";

/** What is left of a usual grant when asking, reporting and finding the rest are paid. */
export function NetCard({ design, terms }: { design: Design; terms: Terms }) {
  const { t } = useTranslation("reckoning");
  const net = netGrantOf(design, terms);
  return (
    <section className="card reckoning" aria-labelledby="net">
      <h2 id="net">{t("net.heading")}</h2>
      {"missing" in net ? <MissingLine words="net" missing={net.missing} /> : <Left net={net} />}
    </section>
  );
}

function Left({ net: { years, reportingMinutes, ...net } }: { net: NetGrant }) {
  const { t } = useTranslation("reckoning");
  const [award, applying] = [inWholePounds(net.award), inWholePounds(net.applying)];
  const [reporting, match] = [inWholePounds(net.reporting), inWholePounds(net.match)];
  // From the sums that are shown, so that they add up.
  const left = award - applying - reporting - match;
  const parts = Object.entries({ left, applying, reporting, match }).filter(
    ([part, pence]) => part === "left" || pence > 0,
  );
  return (
    <>
      <p>
        <strong>{t(left < 0 ? "net.loss" : "net.left", { count: years, award, left: Math.abs(left) })}</strong>
      </p>
      <Bars
        caption={t("net.caption")}
        most={Math.max(award, 1)}
        bars={parts.map(([part, pence]) => ({
          label: t(`net.part.${part}`),
          value: Math.min(Math.max(pence, 0), award),
          words: t("forward.pounds", { pence }),
          look: part === "left" ? "good" : "middling",
        }))}
      />
      <p className="small soft">
        {t("net.source", { hours: Math.round(reportingMinutes / 60) })} {match > 0 && t("net.sourceMatch")}
      </p>
    </>
  );
}
