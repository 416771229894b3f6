import { createContext, useContext } from "react";
import { useTranslation } from "react-i18next";

/** Hours to ask for a grant once, until somebody says otherwise. */
const USUAL_HOURS = 9;

/** What was typed, and the hours that are reckoned with. `keep` are the other choices of the address. */
interface Hours {
  hours: number;
  typed: string;
  isBad: boolean;
  keep: readonly [name: string, value: string][];
}

/** Null where nothing can be changed: in a file of its own. */
export const HoursContext = createContext<Hours | null>(null);

/** What it cost groups to ask again for what they already had: repeat grants times the hours it takes to ask once. */
export function AskingAgain({ repeatGrants }: { repeatGrants: number }) {
  const { t } = useTranslation("audit-page");
  const form = useContext(HoursContext);
  const hours = form?.hours ?? USUAL_HOURS;
  return (
    <div className="fact">
      <dt>{t("again.label")}</dt>
      <dd>
        <span className="big">{t("again.value", { count: inRound(repeatGrants * hours) })}</span>
        <span className="from">
          {t("again.from", {
            grants: t("again.grants", { count: repeatGrants }),
            hours: t("again.hours", { count: hours }),
          })}
        </span>
        {form && <ChangeHours form={form} />}
      </dd>
    </div>
  );
}

function ChangeHours({ form: { hours, typed, isBad, keep } }: { form: Hours }) {
  const { t } = useTranslation("audit-page");
  return (
    <details className="no-print" open={isBad}>
      <summary className="small">{t("again.change", { hours })}</summary>
      <form method="get" action="#hours-label" className={isBad ? "field--error" : undefined}>
        {keep.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <label htmlFor="hours" id="hours-label">
          {t("again.field")}
        </label>
        <p className="small soft" id="hours-hint">
          {t("again.hint")}
        </p>
        {isBad && (
          <p className="error" id="hours-error">
            {t("again.bad")}
          </p>
        )}
        <div className="row">
          <input
            id="hours"
            name="hours"
            type="text"
            inputMode="numeric"
            defaultValue={typed}
            aria-describedby={isBad ? "hours-hint hours-error" : "hours-hint"}
            aria-invalid={isBad || undefined}
          />
          <button type="submit" className="btn btn--second btn--s">
            {t("again.button")}
          </button>
        </div>
      </form>
    </details>
  );
}

/** As exact as such a sum can be: two figures that count. */
function inRound(hours: number): number {
  const step = hours < 100 ? 1 : 10 ** (Math.floor(Math.log10(hours)) - 1);
  return Math.round(hours / step) * step;
}
