import { useTranslation } from "react-i18next";
import { Icon } from "../icon";

/** A part of an audit that can be compared: `year-2024`, `file-2`. */
export interface PartChoice {
  value: string;
  kind: "year" | "file";
  name: string;
  grants: number;
}

interface Props {
  choices: readonly PartChoice[];
  a: string;
  b: string;
  /** Both were chosen, and they cannot be compared. */
  isBad: boolean;
  funder: number;
}

/** Two lists to choose from; the address that comes of it is the comparison. */
export function CompareForm({ choices, a, b, isBad, funder }: Props) {
  const { t } = useTranslation("audit-parts");
  return (
    <form method="get" className={`compare-form no-print${isBad ? " field--error" : ""}`}>
      {isBad && (
        <p className="error" id="compare-error">
          <Icon name="triangle" /> {t("compare.pickTwo")}
        </p>
      )}
      <input type="hidden" name="funder" value={funder} />
      <Choice name="a" label={t("compare.first")} chosen={a} choices={choices} isBad={isBad} />
      <Choice name="b" label={t("compare.second")} chosen={b} choices={choices} isBad={isBad} />
      <button type="submit" className="btn">
        {t("compare.button")}
      </button>
    </form>
  );
}

interface ChoiceProps {
  name: string;
  label: string;
  chosen: string;
  choices: readonly PartChoice[];
  isBad: boolean;
}

function Choice({ name, label, chosen, choices, isBad }: ChoiceProps) {
  const { t } = useTranslation("audit-parts");
  const kinds = (["year", "file"] as const).filter((kind) => choices.some((choice) => choice.kind === kind));
  return (
    <div>
      <label htmlFor={name}>{label}</label>
      <select id={name} name={name} defaultValue={chosen} aria-describedby={isBad ? "compare-error" : undefined}>
        <option value="">{t("compare.choose")}</option>
        {kinds.map((kind) => (
          <optgroup key={kind} label={t(`compare.${kind}s`)}>
            {choices
              .filter((choice) => choice.kind === kind)
              .map(({ value, name, grants }) => (
                <option key={value} value={value}>
                  {t("compare.choice", { name, grants: t("audit:about.grants", { count: grants }) })}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </div>
  );
}
