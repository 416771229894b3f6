import { useTranslation } from "react-i18next";
import { writtenDarkDays, writtenMonthDay } from "~/domain/terms/read-terms";
import type { FunderTerms } from "~/domain/terms/terms";
import { Button, Buttons } from "../button";
import { KeptWords } from "../kept-note";
import { MoneyInput } from "../money-input";
import { Picks } from "../picks";
import { TextArea } from "../text-area";
import { TextInput } from "../text-input";
import { ThresholdFields } from "./threshold-fields";

interface Props {
  terms: FunderTerms;
  /** What was sent, by the name of the control. */
  typed: Readonly<Record<string, readonly string[]>>;
  errors: Readonly<Record<string, string>>;
  kept: Parameters<typeof KeptWords>[0]["kept"];
  again: unknown;
  /** The terms that are shown: who saves over another's change is told. */
  basedOn: string;
  action: string;
  canChange: boolean;
}

/** How a funder reckons, as one form: its year, an hour's worth, prices, days off, the gate and its own thresholds. */
export function TermsForm({ terms, typed, errors, kept, again, basedOn, action, canChange }: Props) {
  const { t } = useTranslation("terms");
  return (
    <form method="post" action={action} noValidate>
      <KeptWords kept={kept} again={again} />
      <input type="hidden" name="basedOn" value={basedOn} />
      <fieldset className="plain" disabled={!canChange}>
        <Reckoning {...{ terms, typed, errors }} />
        <ThresholdFields thresholds={terms.thresholds} {...{ typed, errors }} />
        {canChange && (
          <TextArea
            {...{ id: "reason", name: "reason", label: t("reason"), hint: t("reasonHint"), error: errors.reason }}
            typed={typed.reason?.at(-1) ?? ""}
            rows={3}
          />
        )}
      </fieldset>
      {canChange && (
        <Buttons>
          <Button>{t("button")}</Button>
        </Buttons>
      )}
    </form>
  );
}

function Reckoning({ terms, typed, errors }: Pick<Props, "terms" | "typed" | "errors">) {
  const { t } = useTranslation("terms");
  const of = (name: string) => ({ id: name, name, label: t(`field.${name}.label`), error: errors[name] });
  const hinted = (name: string) => ({ ...of(name), hint: t(`field.${name}.hint`) });
  const last = (name: string, now: string) => typed[name]?.at(-1) ?? now;
  const pounds = terms.hourPence % 100 === 0 ? String(terms.hourPence / 100) : (terms.hourPence / 100).toFixed(2);
  return (
    <section className="card design__group" aria-labelledby="reckoning">
      <h2 id="reckoning">{t("reckoning")}</h2>
      <TextInput
        {...hinted("yearStart")}
        typed={last("yearStart", writtenMonthDay(terms.yearStart))}
        letters={12}
        autoComplete="off"
      />
      <MoneyInput {...hinted("hourPence")} typed={last("hourPence", pounds)} />
      <TextInput
        {...hinted("inflationPct")}
        typed={last("inflationPct", String(terms.inflationPct))}
        letters={6}
        autoComplete="off"
      />
      <TextArea {...hinted("darkDays")} typed={last("darkDays", writtenDarkDays(terms.darkDays))} rows={3} />
      <Picks
        {...hinted("refusesYearEndRush")}
        choose="one"
        chosen={[last("refusesYearEndRush", terms.refusesYearEndRush ? "yes" : "no")]}
        options={[
          { value: "yes", label: t("field.refusesYearEndRush.yes") },
          { value: "no", label: t("field.refusesYearEndRush.no") },
        ]}
      />
    </section>
  );
}
