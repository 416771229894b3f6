import { minutesToApply } from "./application-hours";
import { subjectOf } from "./facts";
import { rounded } from "./rounding";
import { defineRule, type Facts, type Found, type Outcome, type Severity } from "./rule";
import { above, settle } from "./settle";
import type { Snapshot } from "./snapshot";

type Values = Facts<"form-friction">["values"];

/** Rulebook 15: a form that cannot be seen or kept, or that asks for what is known and for what nobody uses. */
export const formFriction = defineRule({
  id: "form-friction",
  version: "1.0",
  number: 15,
  exceptions: { E7: "down-never-off" },
  check: { form: checkForm },
});

/** How grave it is that a form of that many hours cannot be left half-way. */
export function unsavedOf(hours: number, { longHours }: Values): Severity | null {
  return above(hours, { serious: longHours });
}

interface Form {
  form_visible_before_signup: boolean;
  saves_drafts: boolean;
  hours: number;
  /** Things asked for though the funder has them, or anyone can look them up. */
  already_held: number;
  /** Questions with no note of how the answer is used. */
  no_use: number;
}

type Cause = "lost" | "wall" | "noDrafts" | "both" | "held" | "unused";

function causeOf(form: Form, values: Values): [Cause, Severity] | null {
  const asks: Cause = form.no_use > 0 ? "both" : "held";
  if (!form.saves_drafts && unsavedOf(form.hours, values)) return ["lost", "serious"];
  if (!form.form_visible_before_signup) return ["wall", "warn"];
  if (!form.saves_drafts) return ["noDrafts", "warn"];
  if (form.already_held > 0) return [asks, form.already_held >= values.heldWarn ? "warn" : "info"];
  return form.no_use > 0 ? ["unused", "info"] : null;
}

const MANY = 1e9;

function checkForm({ snapshot, values }: Facts<"form-friction">): Outcome {
  const subject = subjectOf("form", snapshot.fund?.id);
  const minutes = minutesToApply(snapshot);
  const asked = askedFor(snapshot);
  const known = {
    form_visible_before_signup: snapshot.fund?.form_visible_before_signup,
    saves_drafts: snapshot.fund?.saves_drafts,
    hours: minutes.low === minutes.high ? minutes.low / 60 : undefined,
    already_held: asked.unsure ? undefined : asked.held,
    no_use: asked.noUse,
  };
  const { severity, missing } = settle<Record<keyof Form, Form[keyof Form]>>(
    known,
    {
      form_visible_before_signup: [true, false],
      saves_drafts: [true, false],
      hours: [minutes.low / 60, minutes.high / 60],
      already_held: [asked.held, asked.held + asked.unsure],
      no_use: [0, MANY],
    },
    (form) => causeOf(form as unknown as Form, values)?.[1] ?? null,
  );
  const names: Record<string, readonly string[]> = {
    hours: minutes.missing,
    already_held: snapshot.questions ? ["already_held"] : ["questions"],
    no_use: ["questions"],
  };
  if (missing.length > 0) return { subject, missing: [...new Set(missing.flatMap((name) => names[name] ?? [name]))] };
  return severity === null
    ? null
    : found(subject, severity, { ...known, already_held: asked.held }, minutes.low / 60, values);
}

/** A question with no note of its use is a fact, and so is a paper that is not on a public register unless it says so. */
function askedFor({ questions, attachments }: Snapshot): { held: number; unsure: number; noUse: number | undefined } {
  const public_ = (attachments ?? []).filter((paper) => paper.on_public_register).length;
  const held = (questions ?? []).filter((question) => question.already_held).length + public_;
  const unsure = questions ? questions.filter((question) => question.already_held == null).length : MANY;
  return { held, unsure, noUse: questions?.filter((question) => !question.used_for?.trim()).length };
}

/** What is told: things asked twice at their least, where it is not said of each. */
type Known = { [K in keyof Form]: Form[K] | null | undefined };

function found(subject: string, severity: Severity, known: Known, hours: number, values: Values): Found {
  const { already_held: held = 0, no_use = 0, saves_drafts, form_visible_before_signup: visible } = known;
  const assumed = { form_visible_before_signup: visible ?? true, saves_drafts: saves_drafts ?? true };
  const [cause] = causeOf({ ...assumed, hours, already_held: held ?? 0, no_use: no_use ?? 0 }, values) ?? ["lost"];
  return {
    subject,
    severity,
    message: cause,
    data: cause === "lost" ? { count: rounded(hours, 1) } : { held: held ?? 0, unused: no_use ?? 0 },
    path:
      { lost: "fund.saves_drafts", noDrafts: "fund.saves_drafts", wall: "fund.form_visible_before_signup" }[
        cause as "lost"
      ] ?? "questions",
    inputs: { form_visible_before_signup: visible ?? null, saves_drafts: saves_drafts ?? null },
    computed: {
      already_held: held ?? null,
      no_use: no_use ?? null,
      ...(known.hours == null ? {} : { hours: rounded(hours, 4) }),
    },
    thresholds: { long_hours: values.longHours, held_warn: values.heldWarn },
    fixes: [
      ...(held ? [{ code: "prefill", value: held }] : []),
      ...(no_use ? [{ code: "remove_unused", value: no_use }] : []),
      ...(visible === true && saves_drafts !== false ? [] : [{ code: "publish_questions" }]),
    ],
  };
}
