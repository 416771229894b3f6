import { useTranslation } from "react-i18next";
import { Button } from "../button";
import { Card } from "../card";

interface Props {
  since: string | null;
  recoveryCodes: number;
  to: string;
  /** In this session, which came through no shared inbox. */
  maySetUp: boolean;
}

/** What somebody has of the second step, and the press that begins a new one. */
export function FactorState({ since, recoveryCodes, to, maySetUp }: Props) {
  const { t } = useTranslation("factors");
  return (
    <Card heading={t("have.heading")} level={2}>
      {since === null ? (
        <p>{t("have.none")}</p>
      ) : (
        <>
          <p>{t("have.since", { day: since })}</p>
          <p>{t("have.codes", { count: recoveryCodes })}</p>
          {maySetUp && <Again to={to} />}
        </>
      )}
    </Card>
  );
}

function Again({ to }: { to: string }) {
  const { t } = useTranslation("factors");
  return (
    <>
      <h3>{t("start.againHeading")}</h3>
      <p>{t("start.again")}</p>
      <StartForm to={to} isAgain />
    </>
  );
}

/** Makes a secret: looking at the page makes none. */
export function StartForm({ to, isAgain = false }: { to: string; isAgain?: boolean }) {
  const { t } = useTranslation("factors");
  return (
    <form method="post" action="/account/authenticator">
      <input type="hidden" name="to" value={to} />
      <Button look={isAgain ? "second" : "filled"}>{t(isAgain ? "start.againButton" : "start.button")}</Button>
    </form>
  );
}
