import { useTranslation } from "react-i18next";
import { Button } from "./button";
import { Select } from "./select";
import { TextArea } from "./text-area";
import { TextInput } from "./text-input";

interface Option {
  value: string;
  label: string;
}

interface Props {
  /** Where the reason is sent. */
  action: string;
  /** Begins the ids of its fields, one for each finding of a page. */
  id: string;
  /** Serious: a reason, a second person and a day to look again. Worth fixing: a reason from a list. */
  ask: { kind: "serious"; people: readonly Option[]; again: string } | { kind: "warn"; reasons: readonly Option[] };
  open?: boolean;
}

/** The way past a finding: keep the rule, and say why where everyone can read it. */
export function KeepAndSayWhy({ action, id, ask, open }: Props) {
  const { t } = useTranslation("pieces");
  return (
    <details className="keep" open={open}>
      <summary>{t("keep.summary")}</summary>
      <form className="keepform" method="post" action={action}>
        {ask.kind === "serious" ? (
          <>
            <TextArea id={`${id}-why`} name="why" label={t("keep.why")} rows={3} />
            <Select
              id={`${id}-second`}
              name="second"
              label={t("keep.second")}
              options={[{ value: "", label: t("keep.choosePerson") }, ...ask.people]}
            />
            <TextInput id={`${id}-again`} name="again" label={t("keep.again")} typed={ask.again} letters={6} />
          </>
        ) : (
          <Select
            id={`${id}-why`}
            name="why"
            label={t("keep.reason")}
            options={[{ value: "", label: t("keep.chooseReason") }, ...ask.reasons]}
          />
        )}
        <p className="why">{t("keep.seen")}</p>
        <Button look="second" small>
          {t("keep.button")}
        </Button>
      </form>
    </details>
  );
}
