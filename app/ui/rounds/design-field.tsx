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
  notes: Readonly<Record<string, string>>;
  /** What the check says of it. */
  found: readonly Judged[];
}

/** One choice in the design of a round, whatever its kind. */
export function DesignField({ name, design, typed, errors, notes, found }: Props) {
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
      {notes[name] && <p className="small soft">{notes[name]}</p>}
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
