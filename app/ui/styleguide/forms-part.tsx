import { useTranslation } from "react-i18next";
import { Field } from "../field";
import { FileDrop } from "../file-drop";
import { MoneyInput } from "../money-input";
import { MonthInput } from "../month-input";
import { Picks } from "../picks";
import { Select } from "../select";
import { TextArea } from "../text-area";
import { TextInput } from "../text-input";
import { Ways } from "../ways";
import { Specimen, State } from "./specimen";

/** Every kind of question, empty, answered and not open yet. What a form looks like that came back is a part of its own. */
export function FormsPart() {
  const { t } = useTranslation("styleguide");
  return (
    <form>
      <Specimen piece="field">
        <Field id="field" label={t("forms.field.label")} hint={t("forms.field.hint")}>
          {(control) => <input {...control} type="text" name="field" className="w-12" />}
        </Field>
      </Specimen>
      <Specimen piece="text-input">
        <State name="empty">
          <TextInput id="name" name="name" label={t("forms.name.label")} hint={t("forms.name.hint")} />
        </State>
        <State name="answered">
          <TextInput id="postcode" name="postcode" label={t("forms.postcode.label")} typed="WN4 7QQ" letters={6} />
        </State>
        <State name="disabled">
          <TextInput id="code" name="code" label={t("forms.code.label")} typed="HSC 4827" letters={12} disabled />
        </State>
      </Specimen>
      <Specimen piece="text-area">
        <TextArea
          id="miss"
          name="miss"
          label={t("forms.miss.label")}
          hint={t("forms.miss.hint")}
          typed={t("forms.miss.typed")}
        />
      </Specimen>
      <Specimen piece="money-input">
        <MoneyInput id="cost" name="cost" label={t("forms.cost.label")} hint={t("forms.cost.hint")} typed="12k" />
      </Specimen>
      <Specimen piece="month-input">
        <MonthInput id="began" name="began" label={t("forms.began.label")} hint={t("forms.began.hint")} />
      </Specimen>
      <PickSpecimens />
      <Specimen piece="file-drop">
        <FileDrop
          id="file"
          name="file"
          label={t("forms.file.label")}
          hint={t("forms.file.hint")}
          say={t("forms.file.say")}
          accept=".csv,.json,.xlsx"
          multiple
        />
      </Specimen>
    </form>
  );
}

function PickSpecimens() {
  const { t } = useTranslation("styleguide");
  const options = (group: string, ...values: string[]) =>
    values.map((value) => ({ value, label: t(`forms.${group}.${value}`) }));
  return (
    <>
      <Specimen piece="select">
        <State name="normal">
          <Select
            id="ward"
            name="ward"
            label={t("forms.ward.label")}
            options={options("ward", "all", "east", "hill")}
          />
        </State>
        <State name="disabled">
          <Select id="lead" name="lead" label={t("forms.lead.label")} options={options("lead", "none")} disabled />
        </State>
      </Specimen>
      <Specimen piece="picks">
        <State name="one">
          <Picks
            id="finished"
            name="finished"
            choose="one"
            label={t("forms.finished.label")}
            options={options("finished", "yes", "no")}
            chosen={["yes"]}
          />
        </State>
        <State name="any">
          <Picks
            id="pays"
            name="pays"
            choose="any"
            label={t("forms.pays.label")}
            hint={t("forms.pays.hint")}
            options={[
              ...options("pays", "rent"),
              { value: "wages", label: t("forms.pays.wages"), hint: t("forms.pays.wagesHint") },
              { value: "land", label: t("forms.pays.land"), disabled: true },
            ]}
            chosen={["rent"]}
          />
        </State>
      </Specimen>
      <Specimen piece="ways">
        <Ways
          legend={t("forms.way.legend")}
          name="way"
          chosen="write"
          ways={[
            { value: "write", label: t("forms.way.write"), icon: "pen" },
            { value: "say", label: t("forms.way.say"), icon: "microphone" },
            { value: "clip", label: t("forms.way.clip"), icon: "send" },
            { value: "call", label: t("forms.way.call"), icon: "phone" },
          ]}
        />
      </Specimen>
    </>
  );
}
