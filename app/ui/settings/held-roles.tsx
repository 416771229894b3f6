import { useTranslation } from "react-i18next";
import { settingsAddress } from "./addresses";
import { Agree, type RoleEntry } from "./agree";
import { PostButton } from "./post-button";
import { RoleTag } from "./role-tag";

interface Props {
  roles: readonly RoleEntry[];
  canChange: boolean;
  chosen: string | null;
}

/** All roles that somebody has, had or waits for: since when, by whom, and a way to end each. */
export function HeldRoles({ roles, canChange, chosen }: Props) {
  return (
    <ul className="places">
      {roles.map((entry) => (
        <li key={entry.id} className="row row--between">
          <Held entry={entry} />
          {canChange && entry.state !== "ended" && <Ways entry={entry} chosen={chosen} />}
        </li>
      ))}
    </ul>
  );
}

function Held({ entry: { role, ward, state, givenOn, givenBy, confirmedBy, endedOn } }: { entry: RoleEntry }) {
  const { t } = useTranslation("people");
  return (
    <span>
      <strong>{t(`role.${role}`)}</strong> <RoleTag state={state} />
      {ward !== null && ` ${t("ward.held", { ward: ward.name })}`}
      <br />
      <span className="soft small">
        {t("held.given", { day: givenOn, by: givenBy ?? t("nobody") })}
        {confirmedBy !== null && ` ${t("held.confirmed", { by: confirmedBy })}`}
        {endedOn !== null && ` ${t("held.ended", { day: endedOn })}`}
      </span>
    </span>
  );
}

function Ways({ entry, chosen }: { entry: RoleEntry; chosen: string | null }) {
  const { t } = useTranslation("people");
  const { id, role, state } = entry;
  const words = t(state === "waits" ? "takeBack" : "end");
  return (
    <div className="row">
      {state === "waits" && <Agree entry={entry} chosen={chosen} />}
      <PostButton
        {...{ action: settingsAddress(`/roles/${id}/ending`, chosen), words }}
        about={t("aboutRole", { role: t(`role.${role}`) })}
      />
    </div>
  );
}
