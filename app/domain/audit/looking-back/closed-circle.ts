import { newcomersOf, topShareOf } from "../../rules/circle-money";
import { valuesOn } from "../../rules/parameters";
import type { Severity } from "../../rules/rule";
import { worst } from "../../rules/settle";
import { type LookingBack, type Reading, unreadOf, wholeCounts, wholeSeverity } from "../reading";
import { LiveMoney, worth } from "./live-money";
import { OpenMoney } from "./open-money";

/**
 * Rulebook 41 over published grants: (a) how much of the last two years' open money reached groups new to the funder,
 * (b) how much live money the largest groups hold. Who sat on the panel (c) is never published.
 */
export const closedCircle: LookingBack = (history) => {
  const values = valuesOn("closed-circle", null);
  const live = new LiveMoney(history);
  const open = new OpenMoney(history, values.months, values.newcomerMonths);
  const held: Held[] = [];
  return {
    see(awards) {
      open.see(awards);
      const before = live.awards.length;
      live.see(awards);
      const own = live.awards.slice(before);
      if (own.length > 0) held.push({ pence: worth(own), places: own.map((award) => award.place) });
    },
    close() {
      const { newcomerShare } = open;
      const top = history.recipients < values.smallPlace ? null : topHeld(held, values);
      const newcomers = newcomerShare === null ? null : newcomersOf(newcomerShare, values);
      const severity = worst(newcomers, top && topShareOf(top.share, values));
      const openMissing = newcomerShare === null ? ["open_round"] : [];
      const liveMissing = live.awards.length === 0 ? live.missing : [];
      const unread = unreadOf("closed-circle", [...openMissing, ...liveMissing, "panel"], history.places.length);
      if (severity === null) return unread;
      return [
        { ...circleReading(severity, newcomers === severity, open, top, live), thresholds: { ...values } },
        ...unread,
      ];
    },
  };
};

interface Held {
  pence: number;
  places: number[];
}

interface Top {
  share: number;
  groups: number;
  places: number[];
}

function topHeld(held: readonly Held[], values: { topGroups: number; topShare: number }): Top | null {
  const total = worth(held);
  if (total <= 0) return null;
  const groups = Math.max(values.topGroups, Math.ceil((held.length * values.topShare) / 100));
  const top = [...held].sort((a, b) => b.pence - a.pence).slice(0, groups);
  return { share: (worth(top) / total) * 100, groups: top.length, places: top.flatMap((group) => group.places) };
}

/** The members are the awards to groups already known when few newcomers are the trouble, else those of the largest groups. */
function circleReading(
  judged: Severity,
  fewNewcomers: boolean,
  open: OpenMoney,
  top: Top | null,
  live: LiveMoney,
): Omit<Reading, "thresholds"> {
  const places = fewNewcomers ? open.toKnown : (top?.places ?? []);
  const of = fewNewcomers ? open.awards : live.awards.length;
  const severity = wholeSeverity(judged, places.length, of);
  const counts = wholeCounts(severity, places.length, of);
  const [newcomers, held, groups] = [open.newcomerShare, top?.share ?? null, top?.groups ?? null];
  return {
    rule: "closed-circle",
    evidence: "dated",
    severity,
    message: newcomers === null ? "held" : top === null ? "newcomers" : "both",
    data: { ...counts, newcomers, held, groups },
    inputs: { open_pence: open.pence, live_pence: worth(live.awards) },
    computed: { ...counts, newcomer_share_pct: newcomers, top_share_pct: held, top_groups: groups },
    places: Uint32Array.from(places).sort(),
  };
}
