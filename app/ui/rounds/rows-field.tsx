import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { controlOf, type Row, type RowKinds, type RowsKind } from "~/domain/rounds/rows";
import { Button } from "../button";
import { Control } from "./control";
import { rowIdsIn } from "./row-ids";
import { RowMoves } from "./row-moves";
import type { Typed } from "./typed";

interface Props {
  name: string;
  kind: RowsKind<RowKinds>;
  rows: readonly Row<RowKinds>[];
  typed: Typed;
  errors: Readonly<Record<string, string>>;
  /** Rows that something is found in: they stand open, as those do in which something is wrong. */
  found: readonly string[];
  canChange: boolean;
}

/**
 * A list of rows, each in a box of its own, and an empty one at the end to add another: works without script. A row that is
 * emptied goes. Each is closed to its title unless something is to be seen to in it; one that was opened stays open.
 */
export function RowsField({ name, kind, rows, typed, errors, found, canChange }: Props) {
  const { t } = useTranslation("rounds");
  const ids = rowIdsIn(name, rows, typed);
  const hint = t(`fields.${name}.hint`, { defaultValue: "" });
  const last = ids.filter((id) => rows.some((row) => row.id === id)).length - 1;
  const opened = useRef(new Set<string>());
  const isWrong = (id: string) => Object.keys(errors).some((control) => control.startsWith(`${name}.${id}.`));
  return (
    <div id={name} className="rows">
      <input type="hidden" name={name} value="" />
      <p className="rows__label">{t(`fields.${name}.label`)}</p>
      {hint && <p className="hint">{hint}</p>}
      {errors[name] && <p className="error">{errors[name]}</p>}
      {ids.map((id, place) => {
        const row = rows.find((one) => one.id === id);
        const isNew = place === ids.length - 1 && row === undefined;
        const title = t(`fields.${name}.row`, { number: place + 1 });
        if (isWrong(id) || found.includes(id)) opened.current.add(id);
        const moves = { list: name, id, row: title, isFirst: place === 0, isLast: place >= last };
        return (
          <div key={id} className="rows__row">
            <details open={opened.current.has(id) || undefined}>
              <summary id={`${name}.${id}`}>{isNew ? t(`fields.${name}.add`) : summaryOf(row, title)}</summary>
              <RowControls {...{ name, kind, id, typed, errors }} row={row ?? null} />
              {canChange && !isNew && (
                <Button small look="quiet" name="arrange" value={`${name}.${id}.out`}>
                  {t("round-page:row.out", { row: title })}
                </Button>
              )}
            </details>
            {canChange && !isNew && <RowMoves {...moves} />}
          </div>
        );
      })}
    </div>
  );
}

/** Which row it is, and how it begins. */
function summaryOf(row: Row<RowKinds> | undefined, number: string): string {
  const first =
    row && Object.entries(row).find(([field, value]) => field !== "id" && typeof value === "string" && value);
  const text = String(first?.[1] ?? "");
  return text === "" ? number : `${number}: ${text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text}`;
}

const SHOWN = 48;

function RowControls({
  name,
  kind,
  id,
  row,
  typed,
  errors,
}: Omit<Props, "rows" | "found" | "canChange"> & { id: string; row: Row<RowKinds> | null }) {
  const { t } = useTranslation("rounds");
  return (
    <div className="rows__controls">
      {Object.entries(kind.fields).map(([field, one]) => {
        const control = controlOf(name, id, field);
        const words = `fields.${name}.columns.${field}`;
        const hint = t(`${words}.hint`, { defaultValue: "" });
        return (
          <Control
            key={field}
            {...{ id: control, name: control, kind: one, words }}
            value={typed[control] ?? one.write(row?.[field] ?? null)}
            label={t(`${words}.label`)}
            hint={hint || undefined}
            error={errors[control]}
            isSmall
          />
        );
      })}
    </div>
  );
}
