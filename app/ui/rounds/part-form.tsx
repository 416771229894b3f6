import { useState } from "react";
import { useTranslation } from "react-i18next";
import { isAsked } from "~/domain/rounds/asked";
import type { FieldName } from "~/domain/rounds/fields";
import { type PartName, parts } from "~/domain/rounds/parts";
import { Button, Buttons } from "../button";
import type { KeptWords } from "../kept-note";
import { DesignField } from "./design-field";
import { beginLater, later } from "./live/later";
import type { LiveDesign } from "./live/use-live";

interface Props {
  part: PartName;
  live: LiveDesign;
  /** Rows by their field in which words were marked as the page was written. */
  marked: Readonly<Record<string, string[]>>;
  /** Of a form that came back, until script looks itself. */
  refused: Readonly<Record<string, string>>;
  tab: string;
  action: string;
  /** Whoever may only look sees the same, and nothing to press. */
  canChange: boolean;
  kept: Parameters<typeof KeptWords>[0]["kept"];
  again: unknown;
  onType: () => void;
  /** A field was left: with something typed, or not. */
  onLeave: () => void;
}

const none: readonly string[] = [];
const KeptLater = later(({ KeptWords }) => KeptWords);
const OddsLater = later(({ OddsLine }) => OddsLine);

/** A page of the designer as one form: what belongs together in a box, saved by one press, or by itself with script. */
export function PartForm({ part, live, marked, refused, tab, action, canChange, kept, again, onType, onLeave }: Props) {
  const { t } = useTranslation("rounds");
  const [focused, focus] = useState<string | null>(null);
  const { design, check } = live.live;
  const open = check.findings.filter(({ state }) => state === "open");
  const { errors, notes } = useSaid(live, refused, focused);
  const groups = Object.entries(parts[part]) as [string, readonly FieldName[]][];
  return (
    <form
      ref={live.form}
      method="post"
      action={action}
      noValidate
      data-awake={live.isAwake || undefined}
      onInput={onType}
      onFocus={({ target }) => {
        beginLater();
        focus((target as unknown as HTMLInputElement).name || null);
      }}
      onBlur={() => {
        focus(null);
        onLeave();
      }}
    >
      {/* A key that sends a form presses its first button: it is to save, not to move a row. */}
      <button type="submit" hidden />
      <KeptLater kept={kept} again={again} />
      <input type="hidden" name="basedOn" value={live.base.version} />
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
                    key={`${name} ${live.base.renewed[name] ?? 0}`}
                    {...{ name, design, errors, canChange }}
                    typed={live.typed}
                    note={notes[name]}
                    marked={marked[name] ?? none}
                    findings={open}
                  />
                ))}
            </div>
            {group === "amounts" && <OddsLater design={design} />}
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

/** What is said at the fields. Of a control that somebody is typing in, not that it cannot be read yet. */
function useSaid(
  { live, problems, isAwake }: LiveDesign,
  refused: Readonly<Record<string, string>>,
  focused: string | null,
): Record<"errors" | "notes", Readonly<Record<string, string>>> {
  const { t } = useTranslation("rounds");
  const unread = Object.entries(problems)
    .filter(([control]) => control !== focused)
    .map(([control, problem]) => [control, t(`problem.${problem}`)]);
  return {
    errors: {
      ...Object.fromEntries(live.faults.map(({ field, code }) => [field, t(`fault.${code}`)])),
      ...(isAwake ? Object.fromEntries(unread) : refused),
    },
    notes: Object.fromEntries(live.dateNotes.map(({ field, code }) => [field, t(`dateNote.${code}`)])),
  };
}
