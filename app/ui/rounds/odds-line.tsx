import { useTranslation } from "react-i18next";
import { oddsOf } from "~/domain/funds/odds";
import type { Design } from "~/domain/rounds/fields";
import { typicalPence } from "~/domain/rounds/year-amounts";

/** What the sums come to: how many grants, and the odds of those who are expected, whether or not they are published. */
export function OddsLine({ design }: { design: Design }) {
  const { t } = useTranslation("rounds");
  const typical = typicalPence(design);
  const { potPence } = design;
  const odds = oddsOf({ ...design, oddsPublished: null });
  const isReckoned = typical !== null && typical !== 0 && potPence !== null;
  if (!isReckoned && typeof odds === "string") return null;
  return (
    <p className="small soft">
      {isReckoned && t("odds.grants", { count: Math.floor(potPence / typical), pence: typical })}{" "}
      {typeof odds !== "string" && t("odds.chance", { ...odds, count: odds.applications })}
    </p>
  );
}
