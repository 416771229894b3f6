import { memo } from "react";
import { useTranslation } from "react-i18next";
import type { Judged } from "~/domain/rounds/check";
import { type Design, type FieldName, fields } from "~/domain/rounds/fields";
import type { Kind } from "~/domain/rounds/kinds";
import type { Row, RowKinds, RowsKind } from "~/domain/rounds/rows";
import { SeverityTag } from "../severity-tag";
import { Control } from "./control";
import { RowsField } from "./rows-field";
import type { Typed } from "./typed";

interface Props {
  name: FieldName;
  design: Design;
  typed: Typed;
  /** Sentences by the name of the control. */
  errors: Readonly<Record<string, string>>;
  /** What is said beside it without being wrong. */
  note: string | undefined;
  /** What the check says of it. */
  found: readonly Judged[];
}

/** One choice in the design of a round, whatever its kind. What is typed into it is its own: it is drawn again for what is said of it. */
export const DesignField = memo(DrawnField, isDrawnAlike);

function isDrawnAlike(one: Props, other: Props): boolean {
  const isList = "fields" in fields[one.name];
  return drawn(one, isList) === drawn(other, isList);
}

function drawn({ name, design, typed, errors, note, found }: Props, isList: boolean): string {
  const own = (of: object) =>
    Object.entries(of).filter(([control]) => control === name || control.startsWith(`${name}.`));
  const said = found.map(({ rule, severity }) => rule + severity);
  return JSON.stringify([own(errors), note, said, isList && [design[name], own(typed)]]);
}

function DrawnField({ name, design, typed, errors, note, found }: Props) {
  const { t } = useTranslation("rounds");
  const kind: Kind<unknown> | RowsKind<RowKinds> = fields[name];
  if ("fields" in kind)
    return (
      <div className="design__field">
        <RowsField {...{ name, kind, typed, errors }} rows={design[name] as Row<RowKinds>[]} />
        <FoundLines found={found} />
      </div>
    );
  const hint = t(`fields.${name}.hint`, { defaultValue: "" });
  const value = typed[name] ?? kind.write(design[name]);
  return (
    <div className="design__field" data-kind={kind.name} data-long={isLong(kind) || undefined}>
      <Control
        {...{ id: name, name, kind, value }}
        label={t(`fields.${name}.label`)}
        hint={hint || undefined}
        error={errors[name]}
        words={`fields.${name}`}
      />
      {note && <p className="small soft">{note}</p>}
      <FoundLines found={found} />
    </div>
  );
}

function isLong(kind: Kind<unknown>): boolean {
  return "most" in kind && (kind.most as number) > 100;
}

/** One line for each finding, leading to all that is said of it. */
function FoundLines({ found }: { found: readonly Judged[] }) {
  const { t } = useTranslation();
  return found.map(({ rule, severity }) => (
    <p key={rule} className="sev-line">
      <SeverityTag shown={severity} />
      <span>
        {t(`rules/${rule}:title`)}. <a href={`#finding-${rule}`}>{t("round-page:check.see")}</a>
      </span>
    </p>
  ));
}
