import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Button, ButtonLink, Buttons } from "../button";
import { Card } from "../card";
import { TextInput } from "../text-input";
import { myGroupAddress } from "./addresses";

interface Props {
  inboxes: readonly { id: string; email: string }[];
  isLead: boolean;
  chosen: string | null;
}

/** Mailboxes that several people of a group read, and come in through. */
export function SharedInboxes({ inboxes, isLead, chosen }: Props) {
  const { t } = useTranslation("members");
  return (
    <Card tone="sunken" heading={t("inboxes.heading")} level={2}>
      <p>{t(inboxes.length === 0 ? "inboxes.none" : "inboxes.some")}</p>
      <ul className="places">
        {inboxes.map(({ id, email }) => (
          <li key={id}>
            <bdi className="address">{email}</bdi>
            {isLead && (
              <ButtonLink look="quiet" small to={myGroupAddress(`/inboxes/${id}/ending`, chosen)}>
                {t("inboxes.end")} <span className="vh">{t("about", { name: email })}</span>
              </ButtonLink>
            )}
          </li>
        ))}
      </ul>
      {isLead && <a href={myGroupAddress("/inboxes", chosen)}>{t("inboxes.add")}</a>}
    </Card>
  );
}

interface FormProps {
  typed?: string;
  error?: string;
  chosen: string | null;
  /** What stands first in the form. */
  children?: ReactNode;
}

/** The form that makes an address a shared inbox. */
export function InboxForm({ typed, error, chosen, children }: FormProps) {
  const { t } = useTranslation("members");
  return (
    <form method="post" action={myGroupAddress("/inboxes", chosen)} noValidate>
      {children}
      <TextInput
        {...{ id: "email", name: "email", type: "email", autoComplete: "off", typed, error }}
        label={t("inboxes.email")}
        hint={t("inboxes.emailHint")}
      />
      <Buttons>
        <Button>{t("inboxes.button")}</Button>
      </Buttons>
    </form>
  );
}
