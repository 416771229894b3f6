import { useTranslation } from "react-i18next";
import { Region } from "./region";

/** One thing that could not be read as it stands. What is not known is null. */
export interface FaultShown {
  file: string;
  sheet: string | null;
  row: number | null;
  column: string | null;
  says: string | null;
  fixed: string | null;
}

/** Faults of one kind: why, how many, and the first of them. */
export interface FaultKind {
  code: string;
  reason: string;
  count: number;
  first: readonly FaultShown[];
}

/** Why something could not be read, how often, and where first. */
export function FaultKinds({ kinds, hasFiles }: { kinds: readonly FaultKind[]; hasFiles: boolean }) {
  return (
    <>
      {kinds.map((kind) => (
        <Kind key={kind.code} kind={kind} hasFiles={hasFiles} />
      ))}
    </>
  );
}

function Kind({ kind: { code, reason, count, first }, hasFiles }: { kind: FaultKind; hasFiles: boolean }) {
  const { t } = useTranslation("audit-parts");
  const hasSheets = first.some((fault) => fault.sheet !== null);
  const columns = [...(hasFiles ? ["file"] : []), ...(hasSheets ? ["sheet"] : []), "row", "column", "says", "fixed"];
  return (
    <section aria-labelledby={code}>
      <h2 id={code} className="fault-kind">
        {reason} <span className="tag">{t("faults.times", { count })}</span>
      </h2>
      {count > first.length && <p className="small soft">{t("faults.first", { count: first.length })}</p>}
      <Region name={reason}>
        <table className="faults">
          <thead>
            <tr>
              {columns.map((name) => (
                <th key={name} scope="col">
                  {t(`faults.head.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {first.map((fault, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: one row may have the same fault twice
              <Fault key={place} fault={fault} hasFiles={hasFiles} hasSheets={hasSheets} />
            ))}
          </tbody>
        </table>
      </Region>
    </section>
  );
}

function Fault({ fault, hasFiles, hasSheets }: { fault: FaultShown; hasFiles: boolean; hasSheets: boolean }) {
  const { t } = useTranslation("audit-parts");
  const none = <span className="soft">{t("faults.notKnown")}</span>;
  return (
    <tr>
      {hasFiles && <td>{fault.file}</td>}
      {hasSheets && <td>{fault.sheet ?? none}</td>}
      <td className="n">{fault.row === null ? t("faults.noRow") : t("audit:charts.number", { value: fault.row })}</td>
      <td>{fault.column ?? none}</td>
      <td>{fault.says === null ? none : <span className="cell">{fault.says}</span>}</td>
      <td>{fault.fixed === null ? none : <span className="cell">{fault.fixed}</span>}</td>
    </tr>
  );
}
