import { useTranslation } from "react-i18next";
import type { Severity } from "~/domain/rules/rule";
import { Icon, type IconName } from "./icon";

/** A level as shown: the three severities, looked at and nothing to say, and not assessed. */
export type Shown = Severity | "none" | "not_assessed";

const shapes: Record<Shown, { look: string; icon: IconName }> = {
  serious: { look: "serious", icon: "triangle" },
  warn: { look: "fix", icon: "diamond" },
  info: { look: "minor", icon: "circle" },
  none: { look: "ok", icon: "tick" },
  not_assessed: { look: "none", icon: "question" },
};

/** The `data-sev` of a finding or band of that level. */
export function lookOf(shown: Shown): string {
  return shapes[shown].look;
}

/** A level as a word with its shape; the colour only repeats them. */
export function SeverityTag({ shown }: { shown: Shown }) {
  const { t } = useTranslation("checks");
  return (
    <span className={`tag tag--${shapes[shown].look}`}>
      <Icon name={shapes[shown].icon} /> {t(`severity.${shown}.word`)}
    </span>
  );
}
