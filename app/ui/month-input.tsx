import { useTranslation } from "react-i18next";
import { type Asked, FieldGroup } from "./field";

interface Props extends Asked {
  /** Sent as `<name>-month` and `<name>-year`. */
  name: string;
  typed?: { month: string; year: string };
}

/** A month and a year, the month only if it is known. The year has the id of the question. */
export function MonthInput({ name, typed, ...asked }: Props) {
  const { t } = useTranslation("frame");
  const invalid = asked.error ? true : undefined;
  return (
    <FieldGroup {...asked}>
      <div className="parts">
        <div>
          <label htmlFor={`${asked.id}-month`}>{t("month")}</label>
          <input
            id={`${asked.id}-month`}
            name={`${name}-month`}
            className="w-6"
            type="text"
            defaultValue={typed?.month}
            aria-invalid={invalid}
          />
        </div>
        <div>
          <label htmlFor={asked.id}>{t("year")}</label>
          <input
            id={asked.id}
            name={`${name}-year`}
            className="w-4"
            type="text"
            inputMode="numeric"
            defaultValue={typed?.year}
            aria-invalid={invalid}
          />
        </div>
      </div>
    </FieldGroup>
  );
}
