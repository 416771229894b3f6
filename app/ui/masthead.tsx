import { useTranslation } from "react-i18next";
import { Rings } from "./rings";

export type Place = "home" | "audit" | "checks";

const addresses: Record<Place, string> = { home: "/", audit: "/audit", checks: "/checks" };
const places = Object.keys(addresses) as Place[];

/** Whose place this is and its few main pages. Until a funder is set up its own name stands here, the product's does. */
export function Masthead({ here }: { here?: Place }) {
  const { t } = useTranslation("frame");
  return (
    <header className="mast">
      <div className="wrap mast__in">
        <a className="brand" href="/">
          <Rings />
          <span>
            {t("name")}
            <span>{t("line")}</span>
          </span>
        </a>
        <nav className="nav" aria-label={t("nav.label")}>
          <ul>
            {places.map((place) => (
              <li key={place}>
                <a href={addresses[place]} aria-current={place === here ? "page" : undefined}>
                  {t(`nav.${place}`)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </header>
  );
}
