import { useTranslation } from "react-i18next";
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

function Left({ net }: { net: NetGrant }) {
  const { t } = useTranslation("reckoning");
  const { award, years, left, isLoss, reportingMinutes } = net;
  const parts = (["left", "applying", "reporting", "match"] as const).filter(
    (part) => part === "left" || net[part] > 0,
  );
  return (
    <>
      <p>
        <strong>
          {t(isLoss ? "net.loss" : "net.left", { count: years, award, left: wholePounds(Math.abs(left)) })}
        </strong>
      </p>
      <Bars
        caption={t("net.caption")}
        most={Math.max(award, 1)}
        bars={parts.map((part) => ({
          label: t(`net.part.${part}`),
          value: Math.min(Math.max(net[part], 0), award),
          words: t("forward.pounds", { pence: wholePounds(net[part]) }),
          look: part === "left" ? "good" : "middling",
        }))}
      />
      <p className="small soft">
        {t("net.source", { hours: Math.round(reportingMinutes / 60) })} {net.match > 0 && t("net.sourceMatch")}
      </p>
    </>
  );
}

function wholePounds(pence: number): number {
  return Math.round(pence / 100) * 100;
}
