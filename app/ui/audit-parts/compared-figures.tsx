import type { CSSProperties } from "react";
import { useTranslation } from "react-i18next";
import type { ShownFunder } from "../audit/shown";
import { Region } from "./region";

/** A part of an audit as one funder's grants look in it; null when it has none there. */
export interface Side {
  name: string;
  funder: ShownFunder | null;
}

/** Every figure of two parts, what changed from the first to the second, and both as bars on one scale. */
export function ComparedFigures({ a, b }: { a: Side; b: Side }) {
  const { t } = useTranslation("audit-parts");
  const names = (a.funder ?? b.funder)?.figures ?? [];
  const figureOf = (side: Side, name: string) => side.funder?.figures.find((figure) => figure.name === name);
  return (
    <Region name={t("compare.table")}>
      <table className="compared">
        <thead>
          <tr>
            <th scope="col">{t("compare.figure")}</th>
            <th scope="col" className="n">
              {a.name}
            </th>
            <th scope="col" className="n">
              {b.name}
            </th>
            <th scope="col">{t("compare.change")}</th>
          </tr>
        </thead>
        <tbody>
          {names.map(({ name, label }) => (
            <Row key={name} label={label} a={figureOf(a, name)} b={figureOf(b, name)} />
          ))}
        </tbody>
      </table>
    </Region>
  );
}

type Figure = ShownFunder["figures"][number];

function Row({ label, a, b }: { label: string; a: Figure | undefined; b: Figure | undefined }) {
  const { t } = useTranslation("audit-parts");
  const unknown = t("audit:unknown");
  const most = Math.max(Math.abs(a?.raw ?? 0), Math.abs(b?.raw ?? 0));
  return (
    <tr>
      <th scope="row">{label}</th>
      <td className="n">{a?.value ?? unknown}</td>
      <td className="n">{b?.value ?? unknown}</td>
      <td>
        <Change a={a} b={b} />
        {most > 0 && (
          <span className="pair" aria-hidden="true">
            <i style={{ "--v": ((a?.raw ?? 0) / most) * 100 } as CSSProperties} />
            <i style={{ "--v": ((b?.raw ?? 0) / most) * 100 } as CSSProperties} />
          </span>
        )}
      </td>
    </tr>
  );
}

function Change({ a, b }: { a: Figure | undefined; b: Figure | undefined }) {
  const { t } = useTranslation("audit-parts");
  if (!a || !b || a.raw === null || b.raw === null) return <span className="soft">{t("compare.unknown")}</span>;
  if (a.raw === b.raw) return <span>{t("compare.same")}</span>;
  const sign = /^\D*/.exec(b.value.replace("-", ""))?.[0] ?? "";
  const amount = `${sign}${t("audit:charts.number", { value: Math.abs(b.raw - a.raw) })}`;
  return <span>{t(b.raw > a.raw ? "compare.more" : "compare.fewer", { amount })}</span>;
}
