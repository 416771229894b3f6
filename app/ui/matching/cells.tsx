import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { moneyIn } from "../awards/money-in";
import { groupsAddress } from "../groups/addresses";

export interface RowShown {
  key: string;
  name: string;
  grants: number;
  sums: readonly { currency: string; pence: number }[];
  first: string | null;
  last: string | null;
  /** `name` null: shown by its published name only. */
  group: { id: string; name: string | null; isKnown: boolean } | null;
}

interface TickProps {
  part: "number" | "name" | "none";
  row: RowShown;
  isTicked: (value: string) => boolean;
}

/** Who is named in the grants, with the box that matches them. */
export function Tick({ part, row, isTicked }: TickProps) {
  const value = row.group ? `${row.group.id} ${row.key}` : row.key;
  return (
    <label className="pick">
      <input type="checkbox" name={part === "none" ? "new" : part} value={value} defaultChecked={isTicked(value)} />
      <span>
        {row.name}
        {row.key !== row.key.toLowerCase() && <span className="soft small"> {row.key}</span>}
      </span>
    </label>
  );
}

/** The group that it may be. */
export function GroupCell({ group, chosen }: { group: NonNullable<RowShown["group"]>; chosen: string | null }) {
  const { t } = useTranslation("matching");
  if (!group.isKnown) return <span className="soft">{t("matching.stranger")}</span>;
  return <a href={groupsAddress(`/${group.id}`, chosen)}>{group.name}</a>;
}

interface HandProps {
  row: RowShown;
  at: number;
  again: { hands: Readonly<Record<string, string>>; faults: Readonly<Record<string, string>> } | null;
}

/** A group by hand: its name, as the list of groups has it. */
export function HandCell({ row, at, again }: HandProps) {
  const { t } = useTranslation("matching");
  const [id, fault] = [`hand-${at}`, again?.faults[row.key]];
  return (
    <span className={fault ? "hand field--error" : "hand"}>
      <label htmlFor={id} className="vh">
        {t("matching.hand", { name: row.name })}
      </label>
      {fault && (
        <span className="error" id={`${id}-error`}>
          {t(`refused.${fault}`)}
        </span>
      )}
      <input type="hidden" name="handKey" value={row.key} />
      <input
        {...{ id, name: "hand", type: "text", list: "known-groups", autoComplete: "off" }}
        defaultValue={again?.hands[row.key]}
        aria-invalid={fault ? true : undefined}
        aria-describedby={fault ? `${id}-error` : undefined}
      />
    </span>
  );
}

/** The money of it, in each currency. */
export function SumCell({ sums }: { sums: RowShown["sums"] }) {
  const { t } = useTranslation("who-we-fund");
  return sums.map(({ currency, pence }) => (
    <span key={currency} className="fact-line">
      {moneyIn(t, currency, pence)}
    </span>
  ));
}

/** From the first year to the last. */
export function yearsOf(t: TFunction<"matching">, { first, last }: Pick<RowShown, "first" | "last">): string {
  if (first === null || last === null) return t("matching.noYear");
  const [from, until] = [first.slice(0, 4), last.slice(0, 4)];
  return from === until ? t("matching.oneYear", { first: from }) : t("matching.twoYears", { first: from, last: until });
}
