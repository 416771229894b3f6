import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Button, Buttons } from "../button";
import { myGroupAddress } from "../groups/addresses";
import { Picks } from "../picks";
import { TextArea } from "../text-area";
import { TextInput } from "../text-input";

interface Found {
  id: string;
  name: string;
  orgId: string | null;
  wards: readonly string[];
}

interface Props {
  /** What was looked for; null: nothing yet. */
  q: string | null;
  /** Null: too few letters. */
  found: readonly Found[] | null;
  typed: Readonly<Record<string, string>>;
  errors: Readonly<Record<string, string>>;
  chosen: string | null;
  /** What stands first in the form that asks. */
  children?: ReactNode;
}

/** Looks for a group by name, then asks it to hold the money. */
export function AskHostForm(props: Props) {
  const { q, found, chosen } = props;
  const { t } = useTranslation("helping");
  const error = q !== null && found === null ? t("host.ask.short") : undefined;
  return (
    <section aria-labelledby="ask">
      <h2 id="ask">{t("host.ask.heading")}</h2>
      <form method="get" action="/my/group/host">
        {chosen !== null && <input type="hidden" name="group" value={chosen} />}
        <TextInput
          {...{ id: "q", name: "q", type: "search", typed: q ?? "", autoComplete: "off", error }}
          {...{ label: t("host.ask.q"), hint: t("host.ask.qHint") }}
        />
        <Buttons>
          <Button look="second">{t("host.ask.find")}</Button>
        </Buttons>
      </form>
      {found?.length === 0 && <p role="status">{t("host.ask.nothing", { typed: q })}</p>}
      {q !== null && found !== null && found.length > 0 && <Asking {...props} q={q} found={found} />}
    </section>
  );
}

function Asking({ q, found, typed, errors, chosen, children }: Props & { q: string; found: readonly Found[] }) {
  const { t } = useTranslation("helping");
  const options = found.map(({ id, name, orgId, wards }) => {
    const facts = [
      ...(wards.length > 0 ? [t("host.ask.wards", { wards: wards.join(", ") })] : []),
      ...(orgId === null ? [] : [t("host.ask.number", { number: orgId })]),
    ];
    return { value: id, label: name, hint: facts.join(". ") || t("host.ask.noFacts") };
  });
  const picked = typed.host ?? (found.length === 1 ? found[0]?.id : undefined);
  return (
    <form method="post" action={myGroupAddress("/host", chosen, { q })} noValidate>
      {children}
      <Picks
        {...{ id: "host", name: "host", choose: "one", label: t("host.ask.host"), error: errors.host, options }}
        chosen={picked === undefined ? [] : [picked]}
      />
      <TextArea
        {...{ id: "terms", name: "terms", rows: 3, typed: typed.terms, error: errors.terms }}
        {...{ label: t("host.ask.terms"), hint: t("host.ask.termsHint") }}
      />
      <Buttons>
        <Button>{t("host.ask.button")}</Button>
      </Buttons>
    </form>
  );
}
