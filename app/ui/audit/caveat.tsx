import { useTranslation } from "react-i18next";
import { Icon } from "../icon";
import { useAddresses } from "./addresses";
import { CoverageTable } from "./audit-tables";
import { Sentences } from "./section";
import type { ShownFunder } from "./shown";

/** What to know before any number is quoted; all that limits the reading, and how much was published, opens under it. */
export function Caveat({ funder }: { funder: ShownFunder }) {
  const { t } = useTranslation("audit-page");
  const addresses = useAddresses();
  const known = funder.distributions.lengths.reduce((sum, { grants }) => sum + grants, 0);
  const unknown = funder.grants - known;
  return (
    <div className="note note--honey caveat">
      <Icon name="circle" />
      <div>
        <p>
          <strong>{t("caveat.heading")}</strong> {unknown > 0 && `${t("caveat.lengths", { count: unknown })} `}
          {t("caveat.onlyFunded")}{" "}
          {addresses && (
            <a className="no-print" href={addresses.method}>
              {t("caveat.sure")}
            </a>
          )}
        </p>
        <details>
          <summary>{t("caveat.more")}</summary>
          <Sentences of={funder.observations} />
          <CoverageTable coverage={funder.coverage} />
        </details>
      </div>
    </div>
  );
}
