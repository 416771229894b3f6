import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

/** Where this page sits: the pages above it as links, itself last. */
export function Crumbs({ above, here }: { above: readonly { to: string; name: ReactNode }[]; here: string }) {
  const { t } = useTranslation("frame");
  return (
    <nav className="crumbs" aria-label={t("crumbs")}>
      <ol>
        {above.map(({ to, name }) => (
          <li key={to}>
            <a href={to}>{name}</a>
          </li>
        ))}
        <li aria-current="page">{here}</li>
      </ol>
    </nav>
  );
}
