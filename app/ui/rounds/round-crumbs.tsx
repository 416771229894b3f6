import { useTranslation } from "react-i18next";
import { Crumbs } from "../crumbs";
import { roundsAddress } from "../groups/addresses";

interface Props {
  round: { id: string; name: string };
  here: string;
  chosen: string | null;
}

/** Where a page about a round sits: below its design. */
export function RoundCrumbs({ round: { id, name }, here, chosen }: Props) {
  const { t } = useTranslation("round-page");
  const above = [
    { to: roundsAddress("", chosen), name: t("crumb") },
    { to: roundsAddress(`/${id}/design/length`, chosen), name },
  ];
  return <Crumbs above={above} here={here} />;
}
