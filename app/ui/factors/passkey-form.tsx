import { startAuthentication, startRegistration } from "@simplewebauthn/browser";
import { type FormEvent, type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { WordNames } from "~/messages/words";
import { Button, Buttons } from "../button";
import { Note } from "../note";

interface Props {
  purpose: "add" | "show";
  /** Where the answer of the passkey goes. */
  action: string;
  to: string;
  /** What the button says. */
  words: string;
  /** What to do where no script runs. */
  children: ReactNode;
  fields?: ReactNode;
}

/** The messages that a page with a passkey asks for: for a `handle`. */
export const factorWords: WordNames = ["factors", "kept-forms"];

type Problem = "first" | "cancelled" | "known" | "browser";

/** Whether a page of the second step needs script: for a `handle`. */
export function withPasskey(data: unknown): boolean {
  return (data as { hasPasskey?: boolean } | undefined)?.hasPasskey === true;
}

/** One press that asks the browser for a passkey and sends its answer. Only script can ask. */
export function PasskeyForm({ purpose, action, to, words, children, fields }: Props) {
  const { t } = useTranslation("factors");
  const [problem, setProblem] = useState<Problem | null>(null);
  const ask = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    setProblem(null);
    const answer = await answerOf(purpose).catch(problemOf);
    if (typeof answer === "string") return setProblem(answer);
    (form.elements.namedItem("answer") as HTMLInputElement).value = JSON.stringify(answer);
    form.submit();
  };
  return (
    <form method="post" action={action} onSubmit={ask} noValidate>
      <noscript>
        <Note tone="honey" first={t("passkey.noScript")}>
          {children}
        </Note>
      </noscript>
      {problem && (
        <div role="alert">
          <Note tone="brick" first={t(`passkey.${problem}`)} />
        </div>
      )}
      <input type="hidden" name="to" value={to} />
      <input type="hidden" name="answer" defaultValue="" />
      {fields}
      <Buttons>
        <span id="passkey">
          <Button>{words}</Button>
        </span>
      </Buttons>
    </form>
  );
}

async function answerOf(purpose: Props["purpose"]): Promise<object | Problem> {
  const body = new URLSearchParams({ purpose });
  const asked = await fetch("/account/passkeys/challenge", { method: "POST", body });
  const { options, code } = await asked.json();
  if (!options) return code === "first" ? "first" : "browser";
  return purpose === "add"
    ? startRegistration({ optionsJSON: options })
    : startAuthentication({ optionsJSON: options });
}

function problemOf(error: unknown): Problem {
  const name = error instanceof Error ? error.name : "";
  if (name === "InvalidStateError") return "known";
  return name === "NotAllowedError" || name === "AbortError" ? "cancelled" : "browser";
}
