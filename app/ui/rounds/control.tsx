import { useTranslation } from "react-i18next";
import type { Kind } from "~/domain/rounds/kinds";
import type { Asked } from "../field";
import { MoneyInput } from "../money-input";
import { Picks } from "../picks";
import { Select } from "../select";
import { TextArea } from "../text-area";
import { TextInput } from "../text-input";

interface Props extends Asked {
  name: string;
  kind: Kind<unknown>;
  /** As it was typed, or as the design has it. */
  value: readonly string[];
  /** Where its words stand in messages/en/rounds.json. */
  words: string;
  /** In a row of a list: small, a choice as a list to open. */
  isSmall?: boolean;
}

const LONG = 301;

/** The control for a kind of value. */
export function Control({ name, kind, value, words, isSmall, ...asked }: Props) {
  const { t } = useTranslation("rounds");
  const typed = value.at(-1) ?? "";
  if (kind.name === "pence") return <MoneyInput {...asked} {...{ name, typed }} />;
  if (kind.name === "flag") {
    const options = (["yes", "no"] as const).map((one) => ({ value: one, label: t(one) }));
    return isSmall ? (
      <Select {...asked} {...{ name, chosen: typed }} options={[{ value: "", label: t("notSaid") }, ...options]} />
    ) : (
      <Picks {...asked} {...{ name, options, chosen: value }} choose="one" />
    );
  }
  if ("options" in kind) {
    const options = (kind.options as readonly string[]).map((one) => ({
      value: one,
      label: t(`${words}.options.${one}`),
    }));
    if (isSmall)
      return (
        <Select {...asked} {...{ name, chosen: typed }} options={[{ value: "", label: t("notSaid") }, ...options]} />
      );
    const picks = (
      <Picks {...asked} {...{ name, options, chosen: value }} choose={kind.name === "choices" ? "any" : "one"} />
    );
    // With no box ticked, a form would not say that the question was there.
    return kind.name === "choices" ? (
      <>
        <input type="hidden" name={name} value="" />
        {picks}
      </>
    ) : (
      picks
    );
  }
  if (kind.name === "words" && "most" in kind && (kind.most as number) >= LONG)
    return <TextArea {...asked} {...{ name, typed }} rows={isSmall ? 2 : 8} />;
  const letters = kind.name === "words" ? undefined : kind.name === "day" ? 12 : 6;
  return <TextInput {...asked} {...{ name, typed, letters }} autoComplete="off" />;
}
