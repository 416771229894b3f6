import { useTranslation } from "react-i18next";
import type { Overrides, RuleId } from "~/domain/rules/parameters";
import { controlOf, writtenThreshold } from "~/domain/terms/read-terms";
import { ownThresholds, ownValue, settables } from "~/domain/terms/settable";
import { Tag } from "../tag";
import { TextInput } from "../text-input";
import { thresholdWords } from "../threshold-words";

interface Props {
  thresholds: Overrides;
  typed: Readonly<Record<string, readonly string[]>>;
  errors: Readonly<Record<string, string>>;
}

const settableRules = [...new Set(settables.map(({ rule }) => rule))];

/** The numbers of each rule beside the rulebook's; an empty box is the rulebook's. */
export function ThresholdFields({ thresholds, typed, errors }: Props) {
  const { t } = useTranslation("terms");
  return (
    <section className="card design__group" aria-labelledby="thresholds">
      <h2 id="thresholds">{t("thresholds")}</h2>
      <p>{t("thresholdsLead")}</p>
      {settableRules.map((rule) => (
        <RuleFields key={rule} {...{ rule, thresholds, typed, errors }} />
      ))}
    </section>
  );
}

function RuleFields({ rule, thresholds, typed, errors }: Props & { rule: RuleId }) {
  const { t } = useTranslation("terms");
  const those = settables.filter((one) => one.rule === rule);
  const own = ownThresholds(thresholds).filter((one) => one.rule === rule);
  const isWrong = those.some((one) => errors[controlOf(one)]);
  return (
    <details className="rows__row" open={isWrong || undefined}>
      <summary>
        {t(`rules/${rule}:title`)}{" "}
        {own.length > 0 && <Tag>{t(own.some(({ isLooser }) => isLooser) ? "tag.looser" : "tag.own")}</Tag>}
      </summary>
      <div className="rows__controls">
        {those.map((one) => {
          const [control, set] = [controlOf(one), ownValue(thresholds, one)];
          const words = thresholdWords(t, rule, one.name, one.usual);
          return (
            <TextInput
              key={control}
              {...{ id: control, name: control, label: words?.what ?? one.name, error: errors[control] }}
              hint={t(`hint.${one.unit}`, { usual: words?.setAt ?? one.usual })}
              typed={typed[control]?.at(-1) ?? (set === null ? "" : writtenThreshold(set, one))}
              letters={12}
              autoComplete="off"
            />
          );
        })}
      </div>
    </details>
  );
}
