import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { type RoundOrder, type RoundsFilter, roundsParams } from "~/domain/rounds/listing";
import type { RoundState } from "~/domain/rounds/standing";
import { CardTable } from "../card-table";
import { roundsAddress } from "../groups/addresses";
import { Tag } from "../tag";

/** A round in a list. Days are `YYYY-MM-DD`. */
interface Shown {
  id: string;
  name: string;
  fund: { id: string; name: string };
  state: RoundState;
  serious: number | null;
  isDue: boolean;
  changedOn: string;
  opensOn: string | null;
  closesOn: string | null;
  isAlwaysOpen: boolean;
}

interface Props {
  rounds: readonly Shown[];
  /** Null: it stands in one order. */
  filter: RoundsFilter | null;
  chosen: string | null;
}

/** By which order a column is sorted, and how its values then go. */
const sorting: Record<string, { order: RoundOrder; is: "ascending" | "descending" }> = {
  name: { order: "name", is: "ascending" },
  fund: { order: "fund", is: "ascending" },
  opens: { order: "opens", is: "ascending" },
  closes: { order: "closes", is: "ascending" },
  changed: { order: "changed", is: "descending" },
};
const all = ["name", "fund", "state", "check", "opens", "closes", "changed"];

/** The rounds of a funder: how each stands, what the check has left, when it opens and closes. */
export function RoundsTable({ rounds, filter, chosen }: Props) {
  const { t } = useTranslation("rounds-list");
  // Where there is no filter they are all of one fund.
  const columns = filter ? all : all.filter((key) => key !== "fund");
  const sort = (key: string) => {
    const by = sorting[key];
    if (!by || !filter) return undefined;
    const to = roundsAddress("", chosen, roundsParams({ ...filter, order: by.order }));
    return { to, is: by.order === filter.order ? by.is : ("none" as const) };
  };
  return (
    <CardTable
      caption={t("caption")}
      columns={columns.map((key) => ({ key, name: t(`column.${key}`), sort: sort(key) }))}
      rows={rounds.map(({ id, name, fund, ...round }) => ({
        id,
        cells: {
          name: <a href={roundsAddress(`/${id}/design/length`, chosen)}>{name}</a>,
          fund: <a href={roundsAddress(`/funds/${fund.id}`, chosen)}>{fund.name}</a>,
          state: <StateTag state={round.state} />,
          check: <Checked {...round} reasons={roundsAddress(`/${id}/reasons`, chosen)} />,
          ...daysOf(t, round),
          changed: t("onDay", { day: round.changedOn }),
        },
      }))}
    />
  );
}

const tones = {
  draft: undefined,
  withdrawn: "honey",
  later: "honey",
  open: "leaf",
  always: "leaf",
  closed: undefined,
  unsaid: undefined,
} as const;

const icons = {
  draft: "pen",
  withdrawn: "undo",
  later: "flag",
  open: "tick",
  always: "tick",
  closed: undefined,
  unsaid: "question",
} as const;

/** How a round stands, in a word. */
function StateTag({ state }: { state: RoundState }) {
  const { t } = useTranslation("rounds-list");
  return (
    <Tag tone={tones[state]} icon={icons[state]}>
      {t(`state.${state}`)}
    </Tag>
  );
}

function Checked({ serious, isDue, reasons }: Pick<Shown, "serious" | "isDue"> & { reasons: string }) {
  const { t } = useTranslation("rounds-list");
  if (!isDue && !serious) return <span className="soft">{t(serious === null ? "notLooked" : "noSerious")}</span>;
  return (
    <>
      {serious !== null && serious > 0 && (
        <Tag tone="brick" icon="triangle">
          {t("serious", { count: serious })}
        </Tag>
      )}{" "}
      {isDue && (
        <a href={reasons}>
          <Tag tone="honey" icon="flag">
            {t("due")}
          </Tag>
        </a>
      )}
    </>
  );
}

function daysOf(
  t: TFunction<"rounds-list">,
  { opensOn, closesOn, isAlwaysOpen }: Shown | Omit<Shown, "id" | "name" | "fund">,
) {
  const day = (on: string | null) =>
    on === null ? <span className="soft">{t("noDates")}</span> : t("onDay", { day: on });
  return {
    opens: isAlwaysOpen ? t("allYear") : day(opensOn),
    closes: isAlwaysOpen ? t("allYear") : day(closesOn),
  };
}
