import { useTranslation } from "react-i18next";
import { isAsked } from "~/domain/rounds/asked";
import type { Judged } from "~/domain/rounds/check";
import type { Design, FieldName } from "~/domain/rounds/fields";
import { markedTexts } from "~/domain/rounds/marks";
import { type PartName, parts } from "~/domain/rounds/parts";
import { Button, Buttons } from "../button";
import { KeptWords } from "../kept-note";
import { DesignField } from "./design-field";
import { OddsLine } from "./odds-line";
import type { Typed } from "./typed";

interface Props {
  part: PartName;
  design: Design;
  typed: Typed;
  errors: Readonly<Record<string, string>>;
  notes: Readonly<Record<string, string>>;
  /** The version that is shown, and a name for this tab: who saves over another's change is told. */
  basedOn: number;
  tab: string;
  action: string;
  /** Whoever may only look sees the same, and nothing to press. */
  canChange: boolean;
  findings: readonly Judged[];
  kept: Parameters<typeof KeptWords>[0]["kept"];
  again: unknown;
}

/** A page of the designer as one form: what belongs together in a box, saved by one press. */
export function PartForm({
  part,
  design,
  typed,
  errors,
  notes,
  basedOn,
  tab,
  action,
  canChange,
  findings,
  kept,
  again,
}: Props) {
  const { t } = useTranslation("rounds");
  const open = findings.filter(({ state }) => state === "open");
  const marked = markedTexts(design).filter(({ marks }) =>
    open.some(({ rule }) => marks.some((one) => one.rule === rule)),
  );
  const groups = Object.entries(parts[part]) as [string, readonly FieldName[]][];
  return (
    <form method="post" action={action} noValidate>
      <KeptWords kept={kept} again={again} />
      <input type="hidden" name="basedOn" value={basedOn} />
      <input type="hidden" name="tab" value={tab} />
      <fieldset className="plain" disabled={!canChange}>
        {groups.map(([group, names]) => (
          <section key={group} className="card design__group" aria-labelledby={`group-${group}`}>
            <h2 id={`group-${group}`}>{t(`part.${part}.${group}`)}</h2>
            <div className="design__fields">
              {names
                .filter((name) => isAsked(name, design) || errors[name])
                .map((name) => (
                  <DesignField
                    key={name}
                    {...{ name, design, typed, errors, notes }}
                    findings={open}
                    marked={marked.filter(({ field }) => field === name)}
                    canChange={canChange}
                  />
                ))}
            </div>
            {group === "amounts" && <OddsLine design={design} />}
          </section>
        ))}
      </fieldset>
      {canChange && (
        <Buttons>
          <Button>{t("save")}</Button>
        </Buttons>
      )}
      <p className="bottombar">
        <strong>{t("round-page:check.open", { count: open.length })}</strong>
        <a className="btn btn--s btn--second" href="#check">
          {t("round-page:check.see")}
        </a>
      </p>
    </form>
  );
}
