import { useTranslation } from "react-i18next";
import type { Judged } from "~/domain/rounds/check";
import { fieldOfPath } from "~/domain/rounds/field-of";
import { type Design, type FieldName, fields } from "~/domain/rounds/fields";
import type { Kind } from "~/domain/rounds/kinds";
import type { MarkedText } from "~/domain/rounds/marks";
import type { Row, RowKinds, RowsKind } from "~/domain/rounds/rows";
import { Control } from "./control";
import { FoundLines } from "./found-lines";
import { MarkedLines } from "./marked-lines";
import { RowsField } from "./rows-field";
import type { Typed } from "./typed";

interface Props {
  name: FieldName;
  design: Design;
  typed: Typed;
  /** Sentences by the name of the control. */
  errors: Readonly<Record<string, string>>;
  /** What is said beside it without being wrong. */
  notes: Readonly<Record<string, string>>;
  /** All that stands open. */
  findings: readonly Judged[];
  /** Texts of it with words that the check stumbles over. */
  marked: readonly MarkedText[];
  canChange: boolean;
}

/** One choice in the design of a round, whatever its kind. */
export function DesignField({ name, design, typed, errors, notes, findings, marked, canChange }: Props) {
  const { t } = useTranslation("rounds");
  const found = findings.filter((one) => fieldOfPath(one) === name);
  const said = (
    <>
      <FoundLines {...{ found, canChange }} />
      <MarkedLines {...{ texts: marked, findings, canChange }} told={found.map(({ rule }) => rule)} />
    </>
  );
  const kind: Kind<unknown> | RowsKind<RowKinds> = fields[name];
  if ("fields" in kind)
    return (
      <div className="design__field">
        <RowsField {...{ name, kind, typed, errors }} rows={design[name] as Row<RowKinds>[]} />
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
      {notes[name] && <p className="small soft">{notes[name]}</p>}
      {said}
    </div>
  );
}

function isLong(kind: Kind<unknown>): boolean {
  return "most" in kind && (kind.most as number) > 100;
}
