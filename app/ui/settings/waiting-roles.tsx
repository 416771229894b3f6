import { useTranslation } from "react-i18next";
import { Card } from "../card";
import { settingsAddress } from "./addresses";
import { Agree, type RoleEntry } from "./agree";

interface Props {
  roles: readonly RoleEntry[];
  canChange: boolean;
  chosen: string | null;
}

/** Roles that wait for a second yes, with a press for who can give it. */
export function WaitingRoles({ roles, canChange, chosen }: Props) {
  const { t } = useTranslation("people");
  if (roles.length === 0) return null;
  return (
    <Card tone="tint" heading={t("waiting.heading", { count: roles.length })} level={2}>
      <p>{t("waiting.why")}</p>
      <ul className="places">
        {roles.map((entry) => (
          <li key={entry.id} className="row row--between">
            <span>
              <a href={settingsAddress(`/people/${entry.person.id}`, chosen)}>{entry.person.name}</a>
              {t("waiting.as", { role: t(`role.${entry.role}`), day: entry.givenOn, by: entry.givenBy ?? t("nobody") })}
            </span>
            {canChange && <Agree entry={entry} chosen={chosen} />}
          </li>
        ))}
      </ul>
    </Card>
  );
}
