import type { FilterName } from "~/domain/audit/filter";
import { AboutFile } from "./about-file";
import { type Addresses, AddressesContext } from "./addresses";
import { HoursContext } from "./asking-again";
import { AuditFilters, type FilterField } from "./audit-filters";
import { AuditHead } from "./audit-head";
import { Downloads } from "./downloads";
import { FunderAudit } from "./funder-audit";
import { FunderList } from "./funder-list";
import type { ShownAudit, ShownFunder } from "./shown";

export interface AuditShown {
  /** `/audit/…`, without a query. */
  path: string;
  /** The filter as the address has it; "" for everything. */
  query: string;
  audit: ShownAudit;
  /** Null when there are several and none is chosen, or none at all. */
  funder: { place: number; shown: ShownFunder } | null;
  fields: FilterField[];
  hours: { hours: number; typed: string; isBad: boolean };
  readOn: string;
  until: string;
  isExample: boolean;
}

/** An audit: one funder's, or the list of several to choose from. */
export function AuditPage({ shown }: { shown: AuditShown }) {
  const { path, query, audit, funder, fields, hours } = shown;
  const isOneOfMany = audit.funders.length > 1 && funder !== null;
  const choices: Choice[] = [
    ...new URLSearchParams(query),
    ...(isOneOfMany ? ([["funder", String(funder.place)]] as Choice[]) : []),
  ];
  const hoursChoice: Choice[] = shown.hours.isBad || hours.typed === "9" ? [] : [["hours", hours.typed]];
  const without = (name: FilterName | null) =>
    addressOf(
      path,
      [...choices, ...hoursChoice].filter(([other]) => (name ? other !== name : !isFilter(other))),
    );
  const tools = (
    <>
      <Downloads address={path} query={addressOf("", choices)} />
      <AuditFilters
        fields={fields}
        keep={[...choices.filter(([name]) => !isFilter(name)), ...hoursChoice]}
        without={without}
      />
    </>
  );
  return (
    <AddressesContext.Provider value={addressesOf(path, choices)}>
      <HoursContext.Provider value={{ ...hours, keep: choices }}>
        {funder ? (
          <FunderAudit
            funder={funder.shown}
            head={
              <>
                <AuditHead
                  {...shown}
                  funder={funder.shown}
                  all={
                    isOneOfMany
                      ? addressOf(
                          path,
                          choices.filter(([name]) => name !== "funder"),
                        )
                      : null
                  }
                />
                {tools}
              </>
            }
          />
        ) : (
          <FunderList
            audit={audit}
            address={(place) => addressOf(path, [...choices, ["funder", String(place)]])}
            tools={tools}
          />
        )}
        <AboutFile address={path} query={addressOf("", choices)} files={audit.files} until={shown.until} />
      </HoursContext.Provider>
    </AddressesContext.Provider>
  );
}

type Choice = [name: string, value: string];

function isFilter(name: string): boolean {
  return name !== "funder" && name !== "hours";
}

function addressOf(path: string, choices: readonly Choice[]): string {
  const query = new URLSearchParams(choices.map(([name, value]) => [name, value])).toString();
  return query === "" ? path || "" : `${path}?${query}`;
}

function addressesOf(path: string, choices: readonly Choice[]): Addresses {
  return {
    numbers: (part) => addressOf(`${path}/numbers.csv`, [...choices, ["part", part]]),
    finding: (number) => addressOf(`${path}/findings/${number}`, choices),
    check: (rule) => `/checks/${rule}`,
    groups: addressOf(`${path}/groups`, choices),
    method: "/audit/method",
  };
}
