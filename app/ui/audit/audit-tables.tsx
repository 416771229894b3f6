import { useTranslation } from "react-i18next";
import type { Coverage } from "~/domain/audit/coverage";
import type { ShownFile, ShownFunder } from "./shown";

const published = ["awardDate", "plannedStart", "plannedEnd", "duration", "recipientId"] as const;

/** How much of what the checks need was published. */
export function CoverageTable({ coverage }: { coverage: Coverage }) {
  const { t } = useTranslation("audit");
  return (
    <div className="boxed">
      <table className="numbers">
        <thead>
          <tr>
            <th scope="col">{t("html.fact")}</th>
            <th scope="col" className="n">
              {t("html.shareOfGrants")}
            </th>
          </tr>
        </thead>
        <tbody>
          {published.map((fact) => (
            <tr key={fact}>
              <th scope="row">{t(`coverage.${fact}`)}</th>
              <td className="n">{t("charts.percent", { share: coverage[fact] * 100 })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Every figure of a funder by its plain name. */
export function FiguresTable({ figures }: { figures: ShownFunder["figures"] }) {
  const { t } = useTranslation("audit");
  return (
    <div className="boxed">
      <table className="numbers">
        <thead>
          <tr>
            <th scope="col">{t("html.figure")}</th>
            <th scope="col" className="n">
              {t("html.value")}
            </th>
          </tr>
        </thead>
        <tbody>
          {figures.map(({ name, label, value }) => (
            <tr key={name}>
              <th scope="row">{label}</th>
              <td className="n">{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Which heading of a file was read as which field of the standard. */
export function ColumnsTable({ columns }: { columns: ShownFile["columns"] }) {
  const { t } = useTranslation("audit");
  return (
    <div className="boxed">
      <table className="columns">
        <thead>
          <tr>
            <th scope="col">{t("heads.heading")}</th>
            <th scope="col">{t("heads.read")}</th>
          </tr>
        </thead>
        <tbody>
          {columns.map(({ heading, field }, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a file may have two columns of one name
            <tr key={place}>
              <th scope="row">{heading}</th>
              <td>{field ?? t("heads.unread")}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
