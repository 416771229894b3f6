import { useTranslation } from "react-i18next";
import { groupsAddress, myGroupAddress } from "../groups/addresses";
import { settingsAddress } from "../settings/addresses";

interface Props {
  roles: readonly { funderId: string; funderName: string; role: string }[];
  memberships: readonly { groupId: string; groupName: string; role: string }[];
}

/** What somebody may do, a sentence for each role. */
export function MyRoles({ roles, memberships }: Props) {
  const { t } = useTranslation("account");
  const isNothing = roles.length + memberships.length === 0;
  return (
    <section aria-labelledby="roles">
      <h2 id="roles">{t("roles.heading")}</h2>
      {isNothing && <p>{t("roles.none")}</p>}
      <ul>
        {memberships.map(({ groupId, groupName, role }) => (
          <li key={`${groupId} ${role}`}>
            {t(`roles.${role}`, { group: groupName })}
            <br />
            <a href={myGroupAddress("", groupId)}>{t("roles.group", { group: groupName })}</a>
          </li>
        ))}
        {roles.map(({ funderId, funderName, role }) => (
          <li key={`${funderId} ${role}`}>
            {t(`roles.${role}`, { funder: funderName })}
            {role !== "administrator" && (
              <>
                <br />
                <a href={groupsAddress("", funderId)}>{t("roles.groups", { funder: funderName })}</a>
              </>
            )}
            {/^(administrator|auditor)$/.test(role) && (
              <>
                <br />
                <a href={settingsAddress("/people", funderId)}>{t("roles.people", { funder: funderName })}</a>
              </>
            )}
            {/^(officer|administrator)$/.test(role) && (
              <>
                <br />
                <a href={settingsAddress("/terms", funderId)}>{t("roles.terms", { funder: funderName })}</a>
              </>
            )}
            {/^(officer|administrator)$/.test(role) && (
              <>
                <br />
                <a href={settingsAddress("/words", funderId)}>{t("roles.words", { funder: funderName })}</a>
                <br />
                <a href={settingsAddress("/letters", funderId)}>{t("roles.letters", { funder: funderName })}</a>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
