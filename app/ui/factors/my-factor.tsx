import { useTranslation } from "react-i18next";
import { Card } from "../card";

interface Props {
  isShown: boolean;
  /** In this session, which came through no shared inbox. */
  maySetUp: boolean;
  passkeys: readonly { id: string; name: string; since: string; usedOn: string | null }[];
}

/** A line about the second step, the passkeys there are, and the ways to set one up. */
export function MyFactor({ isShown, maySetUp, passkeys }: Props) {
  const { t } = useTranslation("factors");
  return (
    <Card heading={t("account.heading")} level={2}>
      <p>{t(isShown ? "account.on" : maySetUp ? "account.off" : "inbox.first")}</p>
      {maySetUp && (
        <p>
          <a href="/account/authenticator">{t("account.link")}</a>
        </p>
      )}
      {passkeys.length > 0 && (
        <>
          <h3>{t("account.passkeys")}</h3>
          <ul className="places">
            {passkeys.map((passkey) => (
              <MyPasskey key={passkey.id} {...passkey} />
            ))}
          </ul>
        </>
      )}
      {maySetUp && (
        <p>
          <a href="/account/passkeys/new">{t("account.addPasskey")}</a>
        </p>
      )}
    </Card>
  );
}

function MyPasskey({ id, name, since, usedOn }: Props["passkeys"][number]) {
  const { t } = useTranslation("factors");
  return (
    <li>
      <p>
        <strong>{name}</strong>
        <br />
        <span className="soft small">
          {t("account.since", { day: since })}{" "}
          {usedOn === null ? t("account.never") : t("account.used", { day: usedOn })}
        </span>
      </p>
      <a href={`/account/passkeys/${id}/ending`}>
        {t("account.end")}
        <span className="vh"> {name}</span>
      </a>
    </li>
  );
}
