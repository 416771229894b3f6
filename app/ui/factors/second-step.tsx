import { useTranslation } from "react-i18next";
import { Button, Buttons } from "../button";
import { Disclosure } from "../disclosure";
import { ErrorSummary } from "../error-summary";
import { Note } from "../note";
import { Page } from "../page";
import { KeptOrNot } from "../sign-in/kept-or-not";
import { TextInput } from "../text-input";
import { NumberInput } from "./number-input";
import { PasskeyForm } from "./passkey-form";

interface Props {
  to: string;
  hasApp: boolean;
  hasPasskey: boolean;
  /** Nothing of their app can be read any more. */
  isLost: boolean;
  refused?: { to: string; isLost: boolean; problem: string; minutes: number };
}

/** The page that asks for the second step: a passkey, a number from the app, or a recovery code. */
export function SecondStep({ to, hasApp, hasPasskey, isLost, refused }: Props) {
  const { t } = useTranslation("factors");
  const error = refused ? t(`problem.${refused.problem}`, { count: refused.minutes }) : undefined;
  const ofNumber = hasApp && refused?.problem !== "passkey";
  const onTo = refused?.to ?? to;
  return (
    <Page here="account">
      <ErrorSummary errors={error ? [{ id: ofNumber ? "number" : "passkey", text: error }] : []} />
      <KeptOrNot />
      <h1>{t("second.heading")}</h1>
      {isLost && <LostNote />}
      {hasPasskey && <ByPasskey to={onTo} isAlone={!hasApp} />}
      {hasApp && <ByNumber to={onTo} isOpen={refused?.isLost} error={ofNumber ? error : undefined} />}
    </Page>
  );
}

function LostNote() {
  const { t } = useTranslation("factors");
  return (
    <Note tone="honey" first={t("lost.first")}>
      {t("lost.what")}
    </Note>
  );
}

function ByPasskey({ to, isAlone }: { to: string; isAlone: boolean }) {
  const { t } = useTranslation("factors");
  return (
    <section aria-labelledby="by-passkey">
      <h2 id="by-passkey">{t("second.passkeyHeading")}</h2>
      <p>{t("second.passkeyLead")}</p>
      <PasskeyForm purpose="show" action="/sign-in/second/passkey" to={to} words={t("second.passkeyButton")}>
        {t(isAlone ? "passkey.noScriptAlone" : "passkey.noScriptShow")}
      </PasskeyForm>
      {isAlone && <p>{t("second.passkeyLost")}</p>}
    </section>
  );
}

function ByNumber({ to, isOpen, error }: { to: string; isOpen?: boolean; error?: string }) {
  const { t } = useTranslation("factors");
  return (
    <section aria-labelledby="by-number">
      <h2 id="by-number">{t("second.numberHeading")}</h2>
      <p>{t("second.lead")}</p>
      <form method="post" action="/sign-in/second" noValidate>
        <input type="hidden" name="to" value={to} />
        <NumberInput error={error} />
        <Disclosure summary={t("second.lost")} open={isOpen}>
          <TextInput
            {...{ id: "recovery", name: "recovery", autoComplete: "off", letters: 12 }}
            label={t("second.recovery")}
            hint={t("second.recoveryHint")}
          />
          <p>{t("second.none")}</p>
        </Disclosure>
        <Buttons>
          <Button>{t("second.button")}</Button>
        </Buttons>
      </form>
    </section>
  );
}
