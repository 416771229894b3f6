import { useTranslation } from "react-i18next";
import { ButtonLink, Buttons } from "../button";
import { groupsAddress } from "../groups/addresses";
import { Views } from "../views";

interface Props {
  funder: string;
  funders: readonly { id: string; name: string }[];
  /** They add groups, put doubles together and match grants. */
  isOfficer: boolean;
  /** They see the groups of their ward only. */
  isByWard: boolean;
  chosen: string | null;
}

/** Whose groups these are, and what an officer can do about them. */
export function ListHead({ funder, funders, isOfficer, isByWard, chosen }: Props) {
  const { t } = useTranslation("groups-list");
  const views = funders.map(({ id, name }) => ({ to: groupsAddress("", id), name }));
  return (
    <>
      {chosen !== null && <Views label={t("funders")} views={views} here={groupsAddress("", chosen)} />}
      <h1>{t("heading", { funder })}</h1>
      <p className="lead">{t(isByWard ? "leadCouncillor" : "lead")}</p>
      {isOfficer && (
        <nav aria-label={t("ways")}>
          <Buttons>
            <ButtonLink to={groupsAddress("/new", chosen)}>{t("add")}</ButtonLink>
            <ButtonLink look="second" to={groupsAddress("/duplicates", chosen)}>
              {t("duplicates")}
            </ButtonLink>
            <ButtonLink look="second" to={groupsAddress("/matching", chosen)}>
              {t("matching")}
            </ButtonLink>
          </Buttons>
        </nav>
      )}
    </>
  );
}
