import { useTranslation } from "react-i18next";
import { type RoundsFilter, roundChecks, roundOrders, roundsParams } from "~/domain/rounds/listing";
import { type RoundState, roundStates } from "~/domain/rounds/standing";
import { Filters } from "../filters";
import { roundsAddress } from "../groups/addresses";
import { Select } from "../select";
import { TextInput } from "../text-input";
import { Views } from "../views";

interface Props {
  filter: RoundsFilter;
  states: Readonly<Record<RoundState, number>>;
  funds: readonly { id: string; name: string }[];
  chosen: string | null;
}

/** How many rounds there are of each state, each a way to those; and through a name, a fund and what the check says. */
export function RoundFilters({ filter, states, funds, chosen }: Props) {
  const { t } = useTranslation("rounds-list");
  const { search, state, fundId, check, order } = filter;
  const select = (name: "fund" | "check", is: string | null, options: { value: string; label: string }[]) => (
    <Select
      {...{ id: name, name, label: t(`filter.${name}`), chosen: is ?? "" }}
      options={[{ value: "", label: t(`filter.any.${name}`) }, ...options]}
    />
  );
  return (
    <>
      <StateViews {...{ filter, states, chosen }} />
      <Filters
        label={t("filter.label")}
        button={t("filter.button")}
        activeLabel={t("filter.active")}
        active={useActive({ filter, funds, chosen })}
      >
        {chosen !== null && <input type="hidden" name="funder" value={chosen} />}
        {state !== null && <input type="hidden" name="state" value={state} />}
        <TextInput id="q" name="q" type="search" label={t("filter.search")} typed={search} autoComplete="off" />
        {select(
          "fund",
          fundId,
          funds.map(({ id, name }) => ({ value: id, label: name })),
        )}
        {select(
          "check",
          check,
          roundChecks.map((value) => ({ value, label: t(`filter.${value}`) })),
        )}
        <Select
          {...{ id: "sort", name: "sort", label: t("filter.sort"), chosen: order }}
          options={roundOrders.map((value) => ({ value, label: t(`order.${value}`) }))}
        />
      </Filters>
    </>
  );
}

function StateViews({ filter, states, chosen }: Omit<Props, "funds">) {
  const { t } = useTranslation("rounds-list");
  const address = (state: RoundState | null) => roundsAddress("", chosen, roundsParams({ ...filter, state }));
  const all = roundStates.reduce((sum, state) => sum + states[state], 0);
  const shown = roundStates.filter((state) => states[state] > 0 || state === filter.state);
  return (
    <Views
      label={t("states")}
      here={address(filter.state)}
      views={[
        { to: address(null), name: t("stateCount.all", { count: all }) },
        ...shown.map((state) => ({ to: address(state), name: t(`stateCount.${state}`, { count: states[state] }) })),
      ]}
    />
  );
}

/** What is filtered by now, each with the address without it. */
function useActive({ filter, funds, chosen }: Omit<Props, "states">) {
  const { t } = useTranslation("rounds-list");
  const { search, fundId, check } = filter;
  const without = (less: Partial<RoundsFilter>) => roundsAddress("", chosen, roundsParams({ ...filter, ...less }));
  const fund = funds.find(({ id }) => id === fundId)?.name ?? t("filter.noFund");
  return [
    ...(search === "" ? [] : [{ name: t("filter.searched", { search }), without: without({ search: "" }) }]),
    ...(fundId === null ? [] : [{ name: fund, without: without({ fundId: null }) }]),
    ...(check === null ? [] : [{ name: t(`filter.${check}`), without: without({ check: null }) }]),
  ];
}
