import { useTranslation } from "react-i18next";
import { ButtonLink } from "../button";
import { Empty } from "../empty";
import { roundsAddress } from "../groups/addresses";

interface Props {
  isFiltered: boolean;
  isOfficer: boolean;
  chosen: string | null;
}

/** Nothing to list: there is no round yet, or none that the filter leaves. */
export function NoRounds({ isFiltered, isOfficer, chosen }: Props) {
  const { t } = useTranslation("rounds-list");
  if (!isFiltered) return <Empty heading={t("none")} level={2} words={t(isOfficer ? "noneThen" : "noneReader")} />;
  const all = (
    <ButtonLink look="second" to={roundsAddress("", chosen)}>
      {t("nothing.all")}
    </ButtonLink>
  );
  return <Empty heading={t("nothing.heading")} level={2} words={t("nothing.words")} actions={all} />;
}
