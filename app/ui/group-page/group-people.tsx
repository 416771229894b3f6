import { useTranslation } from "react-i18next";
import { groupsAddress } from "../groups/addresses";
import { Tag } from "../tag";

interface Member {
  id: string;
  name: string;
  title: string | null;
  role: "member" | "lead";
  waits: boolean;
  isLeading: boolean;
  endAsked: boolean;
  email: string | null;
  phone: string | null;
}

interface Props {
  groupId: string;
  people: readonly Member[];
  /** Officers agree where a group has no second lead who could. */
  isOfficer: boolean;
  chosen: string | null;
}

/** Those who are in a group, what each does there and how each is reached. */
export function GroupPeople({ groupId, people, isOfficer, chosen }: Props) {
  const { t } = useTranslation("group-page");
  return (
    <section aria-labelledby="people">
      <h2 id="people">{t("people.heading")}</h2>
      {people.length === 0 && <p>{t("people.none")}</p>}
      {people.every(({ isLeading }) => !isLeading) && (
        <p>
          {t("people.unled")}{" "}
          {isOfficer && <a href={groupsAddress(`/${groupId}/people`, chosen)}>{t("people.nameLead")}</a>}
        </p>
      )}
      <ul className="places">
        {people.map(({ id, name, title, role, waits, endAsked, email, phone }) => (
          <li key={id}>
            <strong>{name}</strong>{" "}
            <Tag tone={waits ? "honey" : undefined}>{t(waits ? "people.waits" : `people.role.${role}`)}</Tag>
            {title !== null && <span className="line">{title}</span>}
            {email !== null && <bdi className="line">{email}</bdi>}
            {phone !== null && <bdi className="line">{phone}</bdi>}
            {email === null && phone === null && <span className="line soft">{t("people.noAddress")}</span>}
            {isOfficer && waits && (
              <a className="line" href={groupsAddress(`/${groupId}/people/${id}/confirmation`, chosen)}>
                {t("people.confirm", { name })}
              </a>
            )}
            {isOfficer && endAsked && (
              <a className="line" href={groupsAddress(`/${groupId}/people/${id}/ending/confirmation`, chosen)}>
                {t("people.agreeEnding", { name })}
              </a>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
