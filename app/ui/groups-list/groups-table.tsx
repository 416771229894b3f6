import { useTranslation } from "react-i18next";
import { CardTable } from "../card-table";
import { groupsAddress } from "../groups/addresses";
import { grantIn, likesIn, untilIn } from "./list-words";

interface Listed {
  id: string;
  name: string;
  wards: readonly string[];
  legalForm: string | null;
  how: readonly string[];
  lastGrant: { day: string | null; currency: string; pence: number | null } | null;
  fundedUntil: string | null;
  contact: { how: string; words: string } | null;
}

interface Props {
  groups: readonly Listed[];
  /** Officers see how a group likes to be reached. */
  isOfficer: boolean;
  today: string;
  chosen: string | null;
}

/** The groups that a funder knows: where and what each is, how it is known, its last grant, how it likes to be reached. */
export function GroupsTable({ groups, isOfficer, today, chosen }: Props) {
  const { t } = useTranslation("groups-list");
  const columns = ["name", "wards", "legalForm", "how", "lastGrant", "until", ...(isOfficer ? ["contact"] : [])];
  const soft = (words: string) => <span className="soft">{words}</span>;
  return (
    <CardTable
      caption={t("caption")}
      columns={columns.map((key) => ({ key, name: t(`column.${key}`) }))}
      rows={groups.map(({ id, name, wards, legalForm, how, lastGrant, fundedUntil, contact }) => ({
        id,
        cells: {
          name: <a href={groupsAddress(`/${id}`, chosen)}>{name}</a>,
          wards: wards.length > 0 ? wards.join(", ") : soft(t("notTold")),
          legalForm: legalForm === null ? soft(t("notTold")) : t(`legalForm.${legalForm}`),
          how: how.map((one) => t(`how.${one}`)).join(", "),
          lastGrant: lastGrant === null ? soft(t("noGrant")) : grantIn(t, lastGrant),
          until: lastGrant === null ? soft(t("noGrant")) : untilIn(t, fundedUntil, today),
          contact: contact === null ? soft(t("notTold")) : likesIn(t, contact),
        },
      }))}
    />
  );
}
