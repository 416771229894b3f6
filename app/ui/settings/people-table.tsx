import { useTranslation } from "react-i18next";
import { CardTable } from "../card-table";
import { Tag } from "../tag";
import { settingsAddress } from "./addresses";
import { RoleTag } from "./role-tag";

interface Listed {
  id: string;
  name: string;
  email: string | null;
  phone: string | null;
  isDisabled: boolean;
  roles: readonly { role: string; state: "counts" | "waits" | "ended" }[];
  seenOn: string | null;
}

/** The people of a funder: how each is reached, what they may do, when they were last here. */
export function PeopleTable({ people, chosen }: { people: readonly Listed[]; chosen: string | null }) {
  const { t } = useTranslation("people");
  return (
    <CardTable
      caption={t("list.caption")}
      columns={["name", "reached", "roles", "seen"].map((key) => ({ key, name: t(`list.${key}`) }))}
      rows={people.map((person) => ({
        id: person.id,
        cells: {
          name: <a href={settingsAddress(`/people/${person.id}`, chosen)}>{person.name}</a>,
          reached: <Reached {...person} />,
          roles: <Roles {...person} />,
          seen: person.seenOn === null ? t("never") : t("day", { day: person.seenOn }),
        },
      }))}
    />
  );
}

/** How somebody is reached; there is always a way. */
export function Reached({ email, phone }: Pick<Listed, "email" | "phone">) {
  const { t } = useTranslation("people");
  if (email === null && phone === null) return <>{t("reached.post")}</>;
  return (
    <>
      {email !== null && <bdi className="address">{email}</bdi>}
      {email !== null && phone !== null && <br />}
      {phone !== null && <bdi>{phone}</bdi>}
    </>
  );
}

function Roles({ roles, isDisabled }: Pick<Listed, "roles" | "isDisabled">) {
  const { t } = useTranslation("people");
  return (
    <>
      {isDisabled && (
        <Tag tone="brick" icon="cross">
          {t("state.disabled")}
        </Tag>
      )}
      {roles.length === 0 && !isDisabled && <span className="soft">{t("state.none")}</span>}
      {roles.length > 0 && (
        <ul className="in-cell">
          {roles.map(({ role, state }) => (
            <li key={role}>
              {t(`role.${role}`)} {state === "waits" && <RoleTag state="waits" />}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
