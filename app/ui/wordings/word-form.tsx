import { useTranslation } from "react-i18next";
import { roomFor, type Texts, valuesOf, type WordingFault } from "~/domain/wordings/wording";
import { Button, Buttons } from "../button";
import { KeptWords } from "../kept-note";
import { TextArea } from "../text-area";

interface Props {
  ours: Texts;
  own: Texts | null;
  /** What was sent, by form of the number. */
  typed: Readonly<Record<string, readonly string[]>>;
  faults: Readonly<Record<string, WordingFault>>;
  kept: Parameters<typeof KeptWords>[0]["kept"];
  again: unknown;
  /** The change that was the newest when the page was opened. */
  basedOn: string;
  action: string;
}

/** The box of a form of the number. */
export function wordControl(form: string): string {
  return `say-${form}`;
}

/** A sentence in a funder's own words, a box for each form of its number. */
export function WordForm({ ours, own, typed, faults, kept, again, basedOn, action }: Props) {
  const { t } = useTranslation("wordings");
  return (
    <form method="post" action={action} noValidate>
      <KeptWords kept={kept} again={again} />
      <input type="hidden" name="basedOn" value={basedOn} />
      {Object.entries(ours).map(([form, text]) => {
        const [values, most, fault] = [valuesOf(text).join(", "), roomFor(text), faults[form]];
        return (
          <TextArea
            key={form}
            id={wordControl(form)}
            name={form}
            label={t(`one.form.${form}`)}
            hint={t(values === "" ? "one.hint" : "one.hintValues", { values, most })}
            error={fault && t(`problem.${fault.code}`, { ...fault })}
            typed={typed[form]?.at(-1) ?? own?.[form] ?? text}
            rows={3}
          />
        );
      })}
      <Buttons>
        <Button>{t("one.button")}</Button>
      </Buttons>
    </form>
  );
}
