import type { Award } from "../../continuity/award";
import { Flag } from "../../opendata/grant-table";
import { addMonths, type Day } from "../../period";
import { newcomersOf, topShareOf } from "../../rules/circle-money";
import { valuesOn } from "../../rules/parameters";
import { worst } from "../../rules/settle";
import type { FunderHistory } from "../history";
import { type LookingBack, type Reading, type Unread, unreadOf, wholeCounts } from "../reading";
import { LiveMoney, worth } from "./live-money";

/**
 * Rulebook 41 over published grants: (a) how much of the last two years' open money reached groups new to the funder,
 * (b) how much live money the largest groups hold. Who sat on the panel (c) is never published.
 */
export const closedCircle: LookingBack = (history) => {
  const values = valuesOn("closed-circle", null);
  const live = new LiveMoney(history);
  const open = { pence: 0, newPence: 0, awards: 0, old: [] as number[] };
  const held: { pence: number; places: number[] }[] = [];
  const since = history.asAt === null ? null : addMonths(history.asAt, -values.months);
  return {
    see(awards) {
      const before = live.awards.length;
      live.see(awards);
      const own = live.awards.slice(before);
      if (own.length > 0) held.push({ pence: worth(own), places: own.map((award) => award.place) });
      if (since === null) return;
      for (const award of awards) if (isOpenSince(award, since)) addOpen(award, awards);
    },
    close(): (Reading | Unread)[] {
      const newShare =
        reachesBack(history, values.months + values.newcomerMonths) && open.pence > 0
          ? (open.newPence / open.pence) * 100
          : null;
      const top = history.recipients < values.smallPlace ? null : topHeld(held, values);
      const severity = worst(
        newShare === null ? null : newcomersOf(newShare, values),
        top && topShareOf(top.share, values),
      );
      const missing = [
        ...(newShare === null ? ["open_round"] : []),
        ...(live.awards.length === 0 ? live.missing : []),
        "panel",
      ];
      const unread = unreadOf("closed-circle", missing, history.places.length);
      return severity === null ? unread : [reading(severity, newShare, top), ...unread];
    },
  };

  function addOpen(award: Award & { pence: number }, awards: readonly Award[]): void {
    open.awards++;
    open.pence += award.pence;
    const known = addMonths(award.award!, -values.newcomerMonths);
    const isNew = !awards.some((other) => other.award !== null && other.award < award.award! && other.award >= known);
    if (isNew) open.newPence += award.pence;
    else open.old.push(award.place);
  }

  function reading(severity: Reading["severity"], newShare: number | null, top: Top | null): Reading {
    const places = newShare !== null && newcomersOf(newShare, values) === severity ? open.old : (top?.places ?? []);
    const counts = wholeCounts(severity, places.length, newShare === null ? live.awards.length : open.awards);
    return {
      rule: "closed-circle",
      evidence: "dated",
      severity,
      message: message(newShare, top),
      data: { ...counts, newcomers: newShare, held: top?.share ?? null, groups: top?.groups ?? null },
      inputs: { open_pence: open.pence, live_pence: worth(live.awards) },
      computed: {
        ...counts,
        newcomer_share_pct: newShare,
        top_share_pct: top?.share ?? null,
        top_groups: top?.groups ?? null,
      },
      thresholds: { ...values },
      places: Uint32Array.from(places).sort(),
    };
  }
};

function message(newShare: number | null, top: Top | null): string {
  if (newShare === null) return "held";
  return top === null ? "newcomers" : "both";
}

function isOpenSince(award: Award, since: Day): award is Award & { pence: number } {
  return (award.flags & Flag.openCall) !== 0 && award.award !== null && award.award > since && award.pence !== null;
}

/** Someone is only new to a funder whose published record goes back far enough to tell. */
function reachesBack({ asAt, firstAward }: FunderHistory, months: number): boolean {
  return asAt !== null && firstAward !== null && firstAward <= addMonths(asAt, -months);
}

interface Top {
  share: number;
  groups: number;
  places: number[];
}

function topHeld(
  held: { pence: number; places: number[] }[],
  values: { topGroups: number; topShare: number },
): Top | null {
  const total = worth(held);
  if (total <= 0) return null;
  const groups = Math.max(values.topGroups, Math.ceil((held.length * values.topShare) / 100));
  const top = [...held].sort((a, b) => b.pence - a.pence).slice(0, groups);
  return { share: (worth(top) / total) * 100, groups: top.length, places: top.flatMap((group) => group.places) };
}
