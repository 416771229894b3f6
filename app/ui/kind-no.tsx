import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Card } from "./card";

interface Props {
  /** The odds, in whole groups. */
  odds: string;
  /** One true good thing and one true reason. */
  why: string;
  /** One thing that could help. */
  help: string;
  /** The way to talk comes first. */
  actions: ReactNode;
}

/** A no that starts with the answer, gives the odds and the reason, and leaves a door open. */
export function KindNo({ odds, why, help, actions }: Props) {
  const { t } = useTranslation("pieces");
  return (
    <Card narrow heading={t("no.heading")}>
      <p>{odds}</p>
      <p>{why}</p>
      <p>
        <strong>{t("no.help")}</strong> {help}
      </p>
      <div className="btns">{actions}</div>
    </Card>
  );
}
