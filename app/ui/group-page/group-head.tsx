import { useTranslation } from "react-i18next";
import { Crumbs } from "../crumbs";
import { groupsAddress } from "../groups/addresses";

interface Props {
  name: string;
  wards: readonly { name: string }[];
  how: readonly { how: string; since: string }[];
  isWhole: boolean;
  chosen: string | null;
}

/** Which group it is, where it works, and how the funder came to know it. */
export function GroupHead({ name, wards, how, isWhole, chosen }: Props) {
  const { t } = useTranslation("group-page");
  const places = wards.length > 0 ? wards.map((ward) => ward.name).join(", ") : t("noWards");
  const ways = how.map((one) => t(`how.${one.how}`, { day: one.since })).join(" ");
  return (
    <>
      <Crumbs above={[{ to: groupsAddress("", chosen), name: t("groups-list:crumb") }]} here={name} />
      <h1>{name}</h1>
      <p className="lead">{t("lead", { wards: places, how: ways })}</p>
      {!isWhole && <p className="soft">{t("reduced")}</p>}
    </>
  );
}
