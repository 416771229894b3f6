import { useTranslation } from "react-i18next";
import { Region } from "./region";

/** One grant as it is shown: days as `YYYY-MM-DD`, what is not known is null, and so is a recipient who is not named. */
export interface GrantShown {
  id: string | null;
  title: string | null;
  recipient: string | null;
  award: string | null;
  start: string | null;
  end: string | null;
  /** With the sign of its currency. */
  amount: string | null;
  /** In the file as it was sent, the headings counted. */
  row: number;
  file: string;
}

/** Grants with all that a funder needs to find them again. The file is told where there are several. */
export function GrantsTable({ grants, hasFiles }: { grants: readonly GrantShown[]; hasFiles: boolean }) {
  const { t } = useTranslation("audit-parts");
  const days = ["award", "start", "end"] as const;
  return (
    <Region name={t("grants.table")}>
      <table className="grants">
        <thead>
          <tr>
            {["grant", "group", ...days].map((name) => (
              <th key={name} scope="col">
                {t(`grants.head.${name}`)}
              </th>
            ))}
            <th scope="col" className="n">
              {t("grants.head.amount")}
            </th>
            <th scope="col" className="n">
              {t("grants.head.row")}
            </th>
            {hasFiles && <th scope="col">{t("grants.head.file")}</th>}
          </tr>
        </thead>
        <tbody>
          {grants.map((grant) => (
            <Grant key={`${grant.file} ${grant.row} ${grant.id}`} grant={grant} hasFiles={hasFiles} />
          ))}
        </tbody>
      </table>
    </Region>
  );
}

function Grant({ grant, hasFiles }: { grant: GrantShown; hasFiles: boolean }) {
  const { t } = useTranslation("audit-parts");
  const unknown = <span className="soft">{t("grants.unknown")}</span>;
  const day = (value: string | null) => (value === null ? unknown : t("audit:about.day", { day: value }));
  return (
    <tr>
      <th scope="row">
        {grant.title ?? <span className="soft">{t("grants.noTitle")}</span>}
        {grant.id && <code className="of-grant">{grant.id}</code>}
      </th>
      <td>{grant.recipient ?? <span className="soft">{t("grants.unnamed")}</span>}</td>
      <td>{day(grant.award)}</td>
      <td>{day(grant.start)}</td>
      <td>{day(grant.end)}</td>
      <td className="n">{grant.amount ?? unknown}</td>
      <td className="n">{t("audit:charts.number", { value: grant.row })}</td>
      {hasFiles && <td>{grant.file}</td>}
    </tr>
  );
}
