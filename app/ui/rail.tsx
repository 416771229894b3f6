import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Icon, type IconName } from "./icon";
import { Rings } from "./rings";
import { Still } from "./served/still";

interface Props {
  funder: string;
  line: string;
  links: readonly { to: string; name: string; icon: IconName; count?: number }[];
  here: string;
  /** Stands above the links: what finds things. */
  find?: ReactNode;
}

/** The frame of an officer's page: the rail stands left; on a phone a Menu link opens it, without script. */
export function RailFrame({ rail, children }: { rail: ReactNode; children: ReactNode }) {
  return (
    <div className="frame">
      <Still as="header" className="rail" id="menu" inside={rail} />
      <div className="frame__body">{children}</div>
    </div>
  );
}

/** The rail: whose place this is, what finds things, and the main pages. */
export function Rail({ funder, line, links, here, find }: Props) {
  const { t } = useTranslation("pieces");
  return (
    <>
      <a className="brand" href="/">
        <Rings />
        <span>
          {funder}
          <span>{line}</span>
        </span>
      </a>
      <a className="btn btn--second btn--s menu-link" href="#menu">
        {t("rail.menu")}
      </a>
      {find}
      <nav aria-label={t("rail.label")}>
        <ul>
          {links.map(({ to, name, icon, count }) => (
            <li key={to}>
              <a href={to} aria-current={to === here ? "page" : undefined}>
                <Icon name={icon} /> {name}
                {count !== undefined && <span className="count">{count}</span>}
              </a>
            </li>
          ))}
        </ul>
        <a className="btn btn--quiet btn--s menu-close" href="#main">
          {t("rail.close")}
        </a>
      </nav>
    </>
  );
}
