import { memo } from "react";
import { useTranslation } from "react-i18next";
import type { Judged } from "~/domain/rounds/check";
import { fieldOfPath } from "~/domain/rounds/field-of";
import { type Design, type FieldName, fields } from "~/domain/rounds/fields";
import type { Kind } from "~/domain/rounds/kinds";
import { isMarkable } from "~/domain/rounds/markable";
import type { Row, RowKinds, RowsKind } from "~/domain/rounds/rows";
import { Control } from "./control";
import { FoundLines } from "./found-lines";
import { later } from "./live/later";
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
  /** Rows in which words were marked as the page was written. */
  marked: readonly string[];
  /** All that stands open. */
  findings: readonly Judged[];
  canChange: boolean;
}

/** One choice in the design of a round, whatever its kind. What is typed into it is its own: it is drawn again for what is said of it. */
export const DesignField = memo(DrawnField, isDrawnAlike);

function isDrawnAlike(one: Props, other: Props): boolean {
  const isList = "fields" in fields[one.name];
  return drawn(one, isList) === drawn(other, isList);
}

function drawn({ name, design, typed, errors, note, findings }: Props, isList: boolean): string {
  const own = (of: object) =>
    Object.entries(of).filter(([control]) => control === name || control.startsWith(`${name}.`));
  const found = findings.filter((one) => fieldOfPath(one) === name);
  // Marked words are mended by what their rules offer.
  const told = isMarkable(name) ? [findings, design[name]] : found;
  return JSON.stringify([own(errors), note, told, isList && [design[name], own(typed)]]);
}

const MarksLater = later(({ MarkedLines }) => MarkedLines);

function DrawnField({ name, design, typed, errors, note, marked, findings, canChange }: Props) {
  const { t } = useTranslation("rounds");
  const found = findings.filter((one) => fieldOfPath(one) === name);
  const said = (
    <>
      <FoundLines {...{ found, design, canChange }} />
      {isMarkable(name) && (
        <MarksLater {...{ field: name, design, findings, canChange }} told={found.map(({ rule }) => rule)} />
      )}
    </>
  );
  const kind: Kind<unknown> | RowsKind<RowKinds> = fields[name];
  if ("fields" in kind)
    return (
      <div className="design__field">
        <RowsField
          {...{ name, kind, typed, errors, canChange }}
          rows={design[name] as Row<RowKinds>[]}
          found={marked}
        />
        {said}
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
      {said}
    </div>
  );
}

function isLong(kind: Kind<unknown>): boolean {
  return "most" in kind && (kind.most as number) > 100;
}
