import { useTranslation } from "react-i18next";
import { ButtonLink, Buttons } from "../button";
import { callsAddress, roundsAddress } from "../groups/addresses";
import { Views } from "../views";

interface Props {
  funder: string;
  funders: readonly { id: string; name: string }[];
  isOfficer: boolean;
  chosen: string | null;
  /** How many people wait to be called. */
  waiting: number;
}

/** Whose rounds these are, and what an officer can do about them. */
export function RoundsHead({ funder, funders, isOfficer, chosen, waiting }: Props) {
  const { t } = useTranslation("rounds-list");
  const views = funders.map(({ id, name }) => ({ to: roundsAddress("", id), name }));
  return (
    <>
      {chosen !== null && <Views label={t("funders")} views={views} here={roundsAddress("", chosen)} />}
      <h1>{t("heading", { funder })}</h1>
      <p className="lead">{t(isOfficer ? "lead" : "leadReader")}</p>
      {isOfficer && (
        <Buttons>
          <ButtonLink to={roundsAddress("/new", chosen)}>{t("add")}</ButtonLink>
          <ButtonLink look="quiet" icon="phone" to={callsAddress("", chosen)}>
            {waiting > 0 ? t("calls:linkWaiting", { count: waiting }) : t("calls:link")}
          </ButtonLink>
        </Buttons>
      )}
    </>
  );
}
