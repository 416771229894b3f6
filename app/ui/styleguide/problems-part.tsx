import { useTranslation } from "react-i18next";
import { Button, Buttons } from "../button";
import { ErrorSummary } from "../error-summary";
import { FileDrop } from "../file-drop";
import { MoneyInput } from "../money-input";
import { MonthInput } from "../month-input";
import { Picks } from "../picks";
import { Select } from "../select";
import { TextArea } from "../text-area";
import { Specimen } from "./specimen";

/** A form that came back: what was typed is kept, each thing to mend is said twice, above with a link and at its field. */
export function ProblemsPart() {
  const { t } = useTranslation("styleguide");
  const error = (id: string) => t(`problems.${id}`);
  const asked = (id: string) => ({ id, name: id, error: error(id) });
  const ids = ["cost", "began", "finished", "ward", "miss", "file"];
  return (
    <Specimen piece="error-summary">
      <ErrorSummary errors={ids.map((id) => ({ id, text: error(id) }))} />
      <form>
        <MoneyInput
          {...asked("cost")}
          label={t("forms.cost.label")}
          hint={t("forms.cost.hint")}
          typed={t("problems.lots")}
        />
        <MonthInput
          {...asked("began")}
          label={t("forms.began.label")}
          hint={t("forms.began.hint")}
          typed={{ month: "", year: "19" }}
        />
        <Picks
          {...asked("finished")}
          choose="one"
          label={t("forms.finished.label")}
          options={["yes", "no"].map((value) => ({ value, label: t(`forms.finished.${value}`) }))}
        />
        <Select
          {...asked("ward")}
          label={t("forms.ward.label")}
          options={["choose", "east", "hill"].map((value) => ({ value, label: t(`forms.ward.${value}`) }))}
        />
        <TextArea {...asked("miss")} label={t("forms.miss.label")} />
        <FileDrop
          {...asked("file")}
          label={t("forms.file.label")}
          say={t("forms.file.say")}
          accept=".csv,.json,.xlsx"
        />
        <Buttons>
          <Button>{t("button.save")}</Button>
        </Buttons>
      </form>
    </Specimen>
  );
}
