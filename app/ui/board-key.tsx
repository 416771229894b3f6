import { useTranslation } from "react-i18next";
import { Icon } from "./icon";

const kinds = ["s", "p", "g", "c"] as const;

/** What the continuity board draws, in words. */
export function BoardKey() {
  const { t } = useTranslation("pieces");
  return (
    <ul className="key key--board" aria-label={t("board.key")}>
      {kinds.map((kind) => (
        <li key={kind}>
          <i className={`k-${kind}`} /> {t(`board.means.${kind}`)}
        </li>
      ))}
      <li>
        <i className="k-n">
          <Icon name="flag" />
        </i>{" "}
        {t("board.means.n")}
      </li>
    </ul>
  );
}
