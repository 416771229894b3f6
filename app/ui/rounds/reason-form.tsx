import { useTranslation } from "react-i18next";
import { exceptionFacts } from "~/domain/rounds/reasons";
import { writtenDay } from "~/domain/rounds/typed-day";
import type { ExceptionCode, Severity } from "~/domain/rules/rule";
import { Button, Buttons } from "../button";
import { KeptWords } from "../kept-note";
import { Picks } from "../picks";
import { Select } from "../select";
import { TextArea } from "../text-area";
import { TextInput } from "../text-input";
import type { Typed } from "./typed";

interface Props {
  /** A second press finds the first by it. */
  id: string;
  severity: Severity;
  exceptions: readonly ExceptionCode[];
  seconds: readonly { id: string; name: string }[];
  typed: Typed;
  errors: Readonly<Record<string, string>>;
  /** The day that is offered, `YYYY-MM-DD`. */
  reviewOn: string;
  action: string;
  kept: Parameters<typeof KeptWords>[0]["kept"];
  again: unknown;
  /** The funder refuses what was found: words alone do not count. */
  isRefused?: boolean;
}

/** Why a finding is kept: a fact that makes it fair, or words; who agrees; when to look again; whether groups read it. */
export function ReasonForm({
  id,
  severity,
  exceptions,
  seconds,
  typed,
  errors,
  reviewOn,
  action,
  kept,
  again,
  isRefused = false,
}: Props) {
  const { t } = useTranslation("reasons");
  const last = (name: string) => typed[name]?.at(-1) ?? "";
  const isSerious = severity === "serious";
  return (
    <form method="post" action={action} noValidate>
      <KeptWords kept={kept} again={again} isNew />
      <input type="hidden" name="id" value={last("id") || id} />
      <Picks
        {...{ id: "exception", name: "exception", label: t("keep.exception"), hint: t("keep.exceptionHint") }}
        error={errors.exception}
        choose="one"
        chosen={[last("exception")]}
        options={[
          ...(isRefused ? [] : [{ value: "", label: t("keep.noException") }]),
          ...exceptions.map((code) => ({ value: code, label: t(`checks:exceptions.${code}`) })),
        ]}
      />
      <ExceptionFacts {...{ exceptions, typed, errors }} />
      <TextArea
        {...{ id: "reason", name: "reason", label: t("keep.why"), error: errors.reason }}
        hint={t(isSerious ? "keep.whySerious" : "keep.whyHint")}
        typed={last("reason")}
        rows={4}
      />
      {isSerious && <Second seconds={seconds} chosen={last("second")} error={errors.second} />}
      <TextInput
        {...{
          id: "reviewOn",
          name: "reviewOn",
          label: t("keep.review"),
          hint: t("keep.reviewHint"),
          error: errors.reviewOn,
        }}
        typed={last("reviewOn") || writtenDay(reviewOn)}
        letters={12}
      />
      <Picks
        {...{ id: "isPublic", name: "isPublic", label: t("keep.public") }}
        choose="one"
        chosen={[last("isPublic") || "yes"]}
        options={[
          { value: "yes", label: t("keep.publicYes") },
          { value: "no", label: t("keep.publicNo") },
        ]}
      />
      <TextInput
        {...{ id: "whyPrivate", name: "whyPrivate", label: t("keep.whyPrivate"), error: errors.whyPrivate }}
        typed={last("whyPrivate")}
      />
      <Buttons>
        <Button>{t("keep.button")}</Button>
      </Buttons>
    </form>
  );
}

function Second({ seconds, chosen, error }: Pick<Props, "seconds"> & { chosen: string; error?: string }) {
  const { t } = useTranslation("reasons");
  return (
    <Select
      {...{ id: "second", name: "second", label: t("keep.second"), hint: t("keep.secondHint"), error, chosen }}
      options={[{ value: "", label: t("keep.choose") }, ...seconds.map(({ id, name }) => ({ value: id, label: name }))]}
    />
  );
}

/** What each exception has to record, below its name: open for the one that was picked. */
function ExceptionFacts({ exceptions, typed, errors }: Pick<Props, "exceptions" | "typed" | "errors">) {
  const { t } = useTranslation("reasons");
  const last = (name: string) => typed[name]?.at(-1) ?? "";
  return exceptions
    .filter((code) => exceptionFacts[code].length > 0)
    .map((code) => (
      <details key={code} className="rows__row" open={last("exception") === code || undefined}>
        <summary>{t("keep.facts", { what: t(`checks:exceptions.${code}`) })}</summary>
        {exceptionFacts[code].map((fact) => {
          const name = `fact.${code}.${fact}`;
          return (
            <TextInput
              key={fact}
              {...{ id: name, name, label: t(`fact.${fact}`), error: errors[name] }}
              typed={last(name)}
              autoComplete="off"
            />
          );
        })}
      </details>
    ));
}
