import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

/** One component: its name, when it is used, its file, then each of its states. `piece` is the file's name in app/ui. */
export function Specimen({ piece, children }: { piece: string; children: ReactNode }) {
  const { t } = useTranslation("styleguide");
  return (
    <section aria-labelledby={`piece-${piece}`} data-piece={piece}>
      <h2 id={`piece-${piece}`}>{t(`pieces.${piece}.name`)}</h2>
      <p>
        {t(`pieces.${piece}.when`)} <code>{t("file", { piece })}</code>
      </p>
      {children}
    </section>
  );
}

/** A state of the component, by its name. */
export function State({ name, children }: { name: string; children: ReactNode }) {
  const { t } = useTranslation("styleguide");
  return (
    <div className="state">
      <p className="state__name">{t(`states.${name}`)}</p>
      {children}
    </div>
  );
}
