import type { DatedAward } from "../continuity/award";
import { chains } from "../continuity/runs";
import { termMonths } from "../period";
import type { ListedDated } from "./awards";
import { termOf } from "./facts";
import type { Values } from "./parameters";
import type { Severity } from "./rule";
import { rank } from "./settle";

type Link = DatedAward & { listed: ListedDated };
/** A chain of short awards in a row, what it comes to, and the whole months from its first day to its last. */
export interface Serial {
  severity: Severity | null;
  chain: readonly Link[];
  spanMonths: number;
}

/**
 * The worst chain of short awards among one group's dated awards, the latest of equals (rulebook 32). Awards that begin on
 * the same day are one step.
 */
export function worstChain(
  awards: readonly ListedDated[],
  values: Values<"serial-short-awards">,
  judge: (chain: { count: number; spanMonths: number }, values: Values<"serial-short-awards">) => Severity | null,
): Serial {
  const links = awards.map(linkOf).sort((a, b) => a.start - b.start || a.place - b.place);
  const isShort = ({ months }: DatedAward) => months !== null && months <= values.shortMonths;
  return chains(links, { isShort, maxGap: values.gapDays, minApart: 1 })
    .map((chain) => ({ chain, spanMonths: spanOf(chain) }))
    .map((one) => ({ ...one, severity: judge({ count: one.chain.length, spanMonths: one.spanMonths }, values) }))
    .reduce<Serial>((a, b) => (rank(b.severity) >= rank(a.severity) ? b : a), {
      severity: null,
      chain: [],
      spanMonths: 0,
    });
}

function linkOf(listed: ListedDated): Link {
  const { award, place, start, end } = listed;
  return {
    listed,
    place,
    award: null,
    start,
    end,
    date: start,
    months: termOf(award) ?? null,
    pence: award.amount ?? null,
    flags: 0,
  };
}

function spanOf(chain: readonly Link[]): number {
  return termMonths(chain[0]!.start, Math.max(...chain.map(({ end }) => end)));
}
