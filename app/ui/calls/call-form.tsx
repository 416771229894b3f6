import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { Button, Buttons } from "../button";
import { ErrorSummary } from "../error-summary";
import { Select } from "../select";
import { TextArea } from "../text-area";
import { TextInput } from "../text-input";

/** A form that came back: what was typed, keys of sentences by field, and how long to wait where that is why. */
export interface CallRefused {
  values: Record<string, string>;
  errors: Record<string, string>;
  minutes: number;
}

interface Props {
  funds: readonly { slug: string; name: string; funder: string }[];
  refused: CallRefused | undefined;
  /** The fund an address names. */
  about: string;
  id: string;
}

/** Who, how, when, about which fund. */
export function CallForm({ funds, refused, about, id }: Props) {
  const { t } = useTranslation("call-me");
  const typed = refused?.values ?? {};
  const errors = wordsOf(t, refused);
  const options = funds.map(({ slug, name, funder }) => ({ value: slug, label: t("fundOf", { fund: name, funder }) }));
  const field = (name: string) => ({ id: name, name, typed: typed[name], error: errors[name], label: t(name) });
  return (
    <>
      <ErrorSummary errors={Object.entries(errors).map(([field, text]) => ({ id: field, text }))} />
      <h1>{t("heading")}</h1>
      <p className="lead">{t("lead")}</p>
      <form method="post" action="/call-me" noValidate>
        <input type="hidden" name="id" value={id} />
        <Select
          {...{ id: "fund", name: "fund", label: t("fund"), hint: t("fundHint"), error: errors.fund }}
          options={[{ value: "", label: t("chooseFund") }, ...options]}
          chosen={typed.fund ?? about}
        />
        <TextInput {...field("name")} autoComplete="name" />
        <TextInput {...field("group")} hint={t("groupHint")} autoComplete="organization" />
        <TextInput {...field("reach")} hint={t("reachHint")} />
        <TextArea {...field("goodTime")} hint={t("goodTimeHint")} rows={3} />
        <Buttons>
          <Button icon="phone">{t("button")}</Button>
        </Buttons>
      </form>
    </>
  );
}

function wordsOf(t: TFunction<"call-me">, refused: CallRefused | undefined): Record<string, string> {
  if (!refused) return {};
  const said = Object.entries(refused.errors).map(([field, code]) => [
    field,
    t(`problem.${code}`, { count: refused.minutes }),
  ]);
  return Object.fromEntries(said);
}
