import { useTranslation } from "react-i18next";
import { ButtonLink } from "../button";
import { Card } from "../card";
import { ErrorSummary } from "../error-summary";
import { Note } from "../note";
import { Page } from "../page";
import { TextInput } from "../text-input";
import { NotThroughInbox } from "./not-through-inbox";
import { PasskeyForm } from "./passkey-form";

interface Props {
  to: string;
  /** The browser by name, to begin with. */
  name: string;
  /** A site whose address is a number has no passkeys. */
  isPossible: boolean;
  /** In this session, which came through no shared inbox. */
  maySetUp: boolean;
  refused?: { to: string; name: string; problem: string };
}

/** The page on which somebody adds a passkey. */
export function NewPasskey({ to, name, isPossible, maySetUp, refused }: Props) {
  const { t } = useTranslation("factors");
  const error = refused && t(`problem.${refused.problem}`);
  const ofName = refused?.problem === "passkeyName";
  const app = <a href={`/account/authenticator?to=${encodeURIComponent(to)}`}>{t("passkey.appLink")}</a>;
  const typed = { id: "name", name: "name", autoComplete: "off", typed: refused?.name ?? name };
  const words = { label: t("passkey.name"), hint: t("passkey.nameHint"), error: ofName ? error : undefined };
  if (!maySetUp) return <NoPasskey />;
  return (
    <Page here="account">
      <ErrorSummary errors={error ? [{ id: ofName ? "name" : "passkey", text: error }] : []} />
      <h1>{t("passkey.heading")}</h1>
      <p className="lead">{t("passkey.lead")}</p>
      <div className="cols cols--main">
        {isPossible ? (
          <PasskeyForm
            {...{ purpose: "add", action: "/account/passkeys", to: refused?.to ?? to, words: t("passkey.button") }}
            fields={<TextInput {...typed} {...words} />}
          >
            {app}
          </PasskeyForm>
        ) : (
          <NoSite to={to} />
        )}
        <Card heading={t("passkey.otherHeading")} level={2} tone="sunken">
          <p>{t("passkey.other")}</p>
          <p>{app}</p>
        </Card>
      </div>
    </Page>
  );
}

function NoPasskey() {
  const { t } = useTranslation("factors");
  return (
    <Page here="account">
      <h1>{t("passkey.heading")}</h1>
      <NotThroughInbox />
      <p className="after-buttons">
        <a href="/account">{t("passkey.back")}</a>
      </p>
    </Page>
  );
}

function NoSite({ to }: { to: string }) {
  const { t } = useTranslation("factors");
  const app = `/account/authenticator?to=${encodeURIComponent(to)}`;
  return (
    <Note tone="honey" first={t("passkey.noSite")} actions={<ButtonLink to={app}>{t("passkey.appLink")}</ButtonLink>}>
      {t("passkey.noSiteWhy")}
    </Note>
  );
}
