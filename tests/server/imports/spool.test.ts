import { describe, expect, it } from "vitest";
import { awardRow } from "~/server/imports/award-row.server";
import { Spool } from "~/server/imports/spool.server";

const grant = (at: number, over: { funder?: number; award?: number | null; title?: string } = {}) =>
  awardRow(
    {
      awardId: `id-${at}`,
      funderId: `GB-CHC-${over.funder ?? 0}`,
      funderName: "Fund",
      title: over.title ?? `Grant ${at}`,
      recipientKey: null,
      recipientName: "",
      isPrivate: true,
      programme: null,
      area: null,
      currency: "GBP",
      pence: at,
      award: over.award === undefined ? 0 : over.award,
      start: null,
      end: null,
      months: null,
      row: at,
    },
    1,
  );

function sorted(grants: ReturnType<typeof grant>[]) {
  const spool = new Spool();
  try {
    for (const one of grants) spool.add(one);
    return [...spool.sorted()];
  } finally {
    spool.close();
  }
}

describe("grants waiting in a file", () => {
  it("come back whole and sorted by funder and day, those of one day as they came, over many runs", () => {
    const grants = Array.from({ length: 20_000 }, (_, at) =>
      grant(at, { funder: (at * 7919) % 5, award: at % 11 === 0 ? null : (at * 104_729) % 400 }),
    );
    const order = new Map(grants.map(({ funderId }) => [funderId, 0]));
    [...order.keys()].forEach((id, place) => void order.set(id, place));
    const wanted = [...grants].sort(
      (a, b) =>
        order.get(a.funderId)! - order.get(b.funderId)! || a.dayNumber - b.dayNumber || (a.pence ?? 0) - (b.pence ?? 0),
    );
    expect(sorted(grants)).toEqual(wanted);
  });

  it("may be longer than what is read at a time, and hold tabs, line ends and any characters", () => {
    const titles = ["a\tb\nc", "é".repeat(30_000), "🌱 £", ""];
    const grants = titles.map((title, at) => grant(at, { title }));
    expect(sorted(grants)).toEqual(grants);
  });

  it("may be none", () => {
    expect(sorted([])).toEqual([]);
  });
});
