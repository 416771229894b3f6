import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

export interface Asked {
  /** Of the control; errors at the top of the page link to it. */
  id: string;
  label: ReactNode;
  hint?: string;
  /** What to do, with an example. */
  error?: string;
}

interface Described {
  id: string;
  "aria-describedby"?: string;
  "aria-invalid"?: true;
}

/** One question: label, hint, error, control, in that order. `children` draws the control from what it is given. */
export function Field({ children, ...asked }: Asked & { children: (control: Described) => ReactNode }) {
  const { id, label, error } = asked;
  return (
    <div className={error ? "field field--error" : "field"}>
      <label htmlFor={id}>{label}</label>
      <HintAndError {...asked} />
      {children({ id, ...described(asked) })}
    </div>
  );
}

/** The same for several controls that answer one question: a legend in place of the label. */
export function FieldGroup({ children, ...asked }: Asked & { children: ReactNode }) {
  const { id, label, error } = asked;
  return (
    <fieldset
      className={error ? "field field--error" : "field"}
      aria-describedby={described(asked)["aria-describedby"]}
    >
      <legend id={`${id}-legend`}>{label}</legend>
      <HintAndError {...asked} />
      {children}
    </fieldset>
  );
}

function HintAndError({ id, hint, error }: Asked) {
  const { t } = useTranslation("frame");
  return (
    <>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="error" id={`${id}-error`}>
          <span className="vh">{t("error")} </span>
          {error}
        </p>
      )}
    </>
  );
}

function described({ id, hint, error }: Asked): Omit<Described, "id"> {
  const by = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return { ...(by && { "aria-describedby": by }), ...(error && { "aria-invalid": true }) };
}
