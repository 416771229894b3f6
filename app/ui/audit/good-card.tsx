import { useId } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "../icon";
import { Heading } from "./section";
import type { ShownFunder } from "./shown";

/** What is fair about short money: small grants are named as such, and not counted as project-itis. */
export function GoodCard({ small }: { small: ShownFunder["small"] }) {
  const { t } = useTranslation("audit-page");
  const id = useId();
  if (!small || small.grants === 0) return null;
  return (
    <article className="find" data-sev="ok" aria-labelledby={id}>
      <span className="tag tag--ok">
        <Icon name="tick" /> {t("finding.good")}
      </span>
      <Heading id={id}>{t("small.heading")}</Heading>
      <p>
        {t("small.sentence", {
          grants: t("small.grants", { count: small.grants }),
          groups: t("small.groups", { count: small.groups }),
        })}
      </p>
      <p className="why">{t("small.why")}</p>
    </article>
  );
}
