import { useTranslation } from "react-i18next";
import { Icon } from "../icon";

/** The audit to take away. There is no script here to open the browser's own print dialogue: words say where it is. */
export function Downloads({ address, query }: { address: string; query: string }) {
  const { t } = useTranslation("audit-page");
  const kinds = ["numbers.csv", "report.json", "report.html"] as const;
  return (
    <div className="downloads no-print">
      <div className="btns">
        {kinds.map((kind) => (
          <a key={kind} className="btn btn--second" href={`${address}/${kind}${query}`}>
            <Icon name="take" /> {t(`downloads.${kind.replace(".", "-")}`)}
          </a>
        ))}
      </div>
      <p className="small soft">{t("downloads.print")}</p>
    </div>
  );
}
