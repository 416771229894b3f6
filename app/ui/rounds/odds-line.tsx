import { useTranslation } from "react-i18next";
import type { Design } from "~/domain/rounds/fields";
import { typicalPence } from "~/domain/rounds/year-amounts";

/** What the sums come to: how many grants, and the odds of those who are expected. */
export function OddsLine({ design }: { design: Design }) {
  const { t } = useTranslation("rounds");
  const typical = typicalPence(design);
  const { potPence, applicationsExpected } = design;
  if (typical === null || typical === 0 || potPence === null) return null;
  const count = Math.floor(potPence / typical);
  const oneIn =
    count > 0 && applicationsExpected !== null ? Math.max(Math.round(applicationsExpected / count), 1) : null;
  return (
    <p className="small soft">
      {t("odds.grants", { count, pence: typical })}{" "}
      {oneIn !== null && t("odds.oneIn", { count: applicationsExpected ?? 0, oneIn })}
    </p>
  );
}
