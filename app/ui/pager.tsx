import { useTranslation } from "react-i18next";
import { Icon } from "./icon";

interface Neighbour {
  to: string;
  name: string;
}

/** To the page before and the page after, each by its name. */
export function Pager({ label, before, after }: { label: string; before: Neighbour | null; after: Neighbour | null }) {
  const { t } = useTranslation("frame");
  return (
    <nav className="pager" aria-label={label}>
      {before && (
        <a href={before.to} rel="prev">
          <Icon name="back" />
          <span>
            <span>{t("before")}</span>
            <strong>{before.name}</strong>
          </span>
        </a>
      )}
      {after && (
        <a className="next" href={after.to} rel="next">
          <span>
            <span>{t("after")}</span>
            <strong>{after.name}</strong>
          </span>
          <Icon name="on" />
        </a>
      )}
    </nav>
  );
}
