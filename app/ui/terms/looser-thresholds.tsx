import { useTranslation } from "react-i18next";
import type { Overrides } from "~/domain/rules/parameters";
import type { TermsChange } from "~/domain/terms/changes";
import { ownThresholds } from "~/domain/terms/settable";
import { ChangesOfTerms } from "./changes-of-terms";

/** Where a funder lets more pass than the rulebook, said to whoever reads what passed. */
export function LooserThresholds({
  thresholds,
  reckoned,
}: {
  thresholds: Overrides;
  reckoned: readonly TermsChange[];
}) {
  const { t } = useTranslation("looser");
  const looser = ownThresholds(thresholds).filter(({ isLooser }) => isLooser);
  if (looser.length + reckoned.length === 0) return null;
  return (
    <>
      <h3>{t("heading")}</h3>
      <ChangesOfTerms
        changes={[
          ...reckoned,
          ...looser.map(({ rule, name, usual, own }) => ({
            what: "threshold" as const,
            rule,
            name,
            from: usual,
            to: own,
          })),
        ]}
      />
    </>
  );
}
