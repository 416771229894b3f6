import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { resetHead } from "~/server/events/head.server";
import { NoRecordKey, sealEvents } from "~/server/events/seal-events.server";
import { verifyRecord } from "~/server/events/verify-record.server";
import { openStore } from "~db/store/open";
import type { Store } from "~db/store/store";
import { migrations, onEachEngine } from "~tests/support/engines";
import { testFolder } from "~tests/support/folder";
import { type Hand, handIn, later, record } from "./recording";

const EVENTS = 40;
const TAMPERINGS = 100;
const folder = testFolder();
let made = 0;

/** Whole numbers below `below`, the same row of them for the same seed. */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** What a hand may do: the SQL of it, by the positions `p` and `q` (neighbours in no order) and what the engine calls later. */
type Tampering = (at: { p: number; q: number; cut: number; aMomentLater: string }) => string[];

const idAt = (position: number) => `(select event_id from kept_event_seals where position = ${position})`;
const textColumns = "type actor_id acting_for role subject_kind subject_id funder_id group_id request_id detail_hash";
const edited = (table: string, column: string, key: string): Tampering => {
  return ({ p }) => [`update ${table} set ${column} = coalesce(${column}, '') || 'x' where ${key} = ${idAt(p)}`];
};
const json = (column: string): Tampering => {
  return ({ p }) => [`update event_details set ${column} = '{"role":"trustee"}' where event_id = ${idAt(p)}`];
};
const without = (position: number) => [
  `delete from event_seals where position = ${position}`,
  `delete from event_details where event_id = ${idAt(position)}`,
  `delete from events where id = ${idAt(position)}`,
];
const swapped = (table: string, column: string, key: string, ...[a, b]: [string, string]) => [
  `update ${table} set ${column} = 'aside' where ${key} = ${a}`,
  `update ${table} set ${column} = (select ${column} from kept_${table} where ${key} = ${a}) where ${key} = ${b}`,
  `update ${table} set ${column} = (select ${column} from kept_${table} where ${key} = ${b}) where ${key} = ${a}`,
];

const tamperings: Record<string, Tampering> = {
  ...Object.fromEntries(textColumns.split(" ").map((column) => [column, edited("events", column, "id")])),
  id: ({ p }) => [`update events set id = 'other' where id = ${idAt(p)}`],
  at: ({ p, aMomentLater }) => [`update events set at = at + ${aMomentLater} where id = ${idAt(p)}`],
  salt: edited("event_details", "salt", "event_id"),
  reason: edited("event_details", "reason", "event_id"),
  before: json("before"),
  after: json("after"),
  "details of another": ({ p, q }) => swapped("event_details", "event_id", "event_id", idAt(p), idAt(q)).slice(0, 1),
  hash: edited("event_seals", "hash", "event_id"),
  sealedAt: ({ p, aMomentLater }) => [
    `update event_seals set sealed_at = sealed_at + ${aMomentLater} where position = ${p}`,
  ],
  "two seals": ({ p, q }) => swapped("event_seals", "hash", "position", `${p}`, `${q}`),
  "two sealed": ({ p, q }) => swapped("event_seals", "event_id", "position", `${p}`, `${q}`),
  "two events": ({ p, q }) => [
    `update events set id = 'aside' where id = ${idAt(p)}`,
    `update events set id = ${idAt(p)} where id = ${idAt(q)}`,
    `update events set id = ${idAt(q)} where id = 'aside'`,
  ],
  "an entry is gone": ({ p }) => without(p),
  "an entry is gone, the others closed up": ({ p }) => [
    ...without(p),
    `update event_seals set position = position + 1000 where position > ${p}`,
    "update event_seals set position = position - 1001 where position > 1000",
  ],
  "an event is gone": ({ p }) => [`delete from events where id = ${idAt(p)}`],
  "details are gone": ({ p }) => [`delete from event_details where event_id = ${idAt(p)}`],
  "a seal is gone": ({ p }) => [`delete from event_seals where position = ${p}`],
  "all seals are gone": () => ["delete from event_seals"],
  "everything is gone": () => ["delete from event_seals", "delete from event_details", "delete from events"],
  "an event more": ({ p }) => [
    `insert into events select 'more', at, type, actor_id, acting_for, role, subject_kind, subject_id, funder_id, group_id,
      request_id, detail_hash from kept_events where id = ${idAt(p)}`,
  ],
  "an event more, with a seal": ({ p }) => [
    ...tamperings["an event more"]!({ p, q: p, cut: 1, aMomentLater: "" }),
    `insert into event_details select 'more', salt, before, after, reason from kept_event_details where event_id = ${idAt(p)}`,
    `insert into event_seals select ${EVENTS + 1}, 'more', hash, sealed_at from kept_event_seals where position = ${p}`,
  ],
  "the end is cut": ({ cut }) => Array.from({ length: cut }, (_, i) => without(EVENTS - i)).flat(),
  "the end is sealed anew by hand": ({ cut }) => [`update event_seals set hash = 'x' where position > ${EVENTS - cut}`],
};

onEachEngine((engine) => {
  let [dataDir, oldHead, url] = ["", "", ""];
  let store: Store;
  let hand: Hand;
  const at = (name: string) => join(dataDir, name);
  const tables = ["events", "event_details", "event_seals"];
  beforeEach(async () => {
    dataDir = folder(`data-${made++}`);
    url = await engine.newUrl();
    store = await openStore(url, migrations);
    for (let i = 0; i < EVENTS; i++) {
      await record(store, i, { after: { i }, before: { i: i - 1 }, reason: `because of ${i}`, funderId: "f" });
      if (i === EVENTS / 2) await sealEvents({ store, dataDir, now: () => later(i) });
      if (i === EVENTS / 2) oldHead = readFileSync(at("record-head.json"), "utf8");
    }
    await sealEvents({ store, dataDir, now: () => later(EVENTS) });
    hand = await handIn(url, true);
    for (const table of tables) await hand.run(`create table kept_${table} as select * from ${table}`);
  });
  afterEach(() => Promise.all([hand.close(), store.close()]));

  const faults = async () => (await verifyRecord(store, { dataDir, now: later(3 * 3_600) })).faults;
  const codes = async () => (await faults()).map(({ code }) => code);

  it("finds each of a hundred tamperings", { timeout: 120_000 }, async () => {
    expect(await faults()).toEqual([]);
    const kinds = Object.entries(tamperings);
    const missed: string[] = [];
    for (let seed = 0; seed < TAMPERINGS; seed++) {
      const [name, tampering] = kinds[seed % kinds.length]!;
      const random = chance(seed);
      const p = 1 + random(EVENTS);
      const q = 1 + ((p + random(EVENTS - 1)) % EVENTS);
      const aMomentLater = engine.name === "sqlite" ? "1" : "interval '1 ms'";
      await hand.run(...tampering({ p, q, cut: 1 + random(EVENTS - 1), aMomentLater }));
      if ((await faults()).length === 0) missed.push(`${name} ${p} ${q} (seed ${seed})`);
      await hand.run(
        ...tables.toReversed().map((table) => `delete from ${table}`),
        ...tables.map((table) => `insert into ${table} select * from kept_${table}`),
      );
    }
    expect(missed).toEqual([]);
    expect(await faults()).toEqual([]);
  });

  it("says what was done", async () => {
    const done = async (name: string) => {
      await hand.run(...tamperings[name]!({ p: 7, q: 9, cut: 3, aMomentLater: "1" }));
      return faults();
    };
    expect(await done("reason")).toEqual([{ code: "detailsChanged", values: { position: 7 } }]);
    expect(await done("details are gone")).toEqual([{ code: "detailsGone", values: { position: 7 } }]);
    expect(await done("an entry is gone")).toEqual([{ code: "missing", values: { from: 7, to: 7 } }]);
    expect(await done("an event more")).toContainEqual({ code: "unsealed", values: { count: 1 } });
    expect(await done("the end is cut")).toContainEqual({ code: "cut", values: { position: EVENTS } });
  });

  it("sees what was done to the files beside the database", async () => {
    const head = readFileSync(at("record-head.json"), "utf8");
    const key = readFileSync(at("record.key"), "utf8");
    writeFileSync(at("record-head.json"), oldHead);
    expect(await faults()).toEqual([{ code: "headOld", values: { position: EVENTS / 2 + 1, count: EVENTS / 2 - 1 } }]);
    writeFileSync(at("record-head.json"), head.replace(`:${EVENTS}`, ":7"));
    expect(await codes()).toEqual(["headNotOurs"]);
    writeFileSync(at("record-head.json"), "{");
    expect(await codes()).toEqual(["headNotOurs"]);
    rmSync(at("record-head.json"));
    expect(await codes()).toEqual(["headGone"]);
    writeFileSync(at("record-head.json"), head);
    writeFileSync(at("record.key"), "another key");
    expect(await codes()).toEqual(["otherKey"]);
    rmSync(at("record.key"));
    expect(await codes()).toEqual(["noKey"]);
    await expect(record(store, 99).then(() => sealEvents({ store, dataDir, now: () => later(99) }))).rejects.toThrow(
      NoRecordKey,
    );
    writeFileSync(at("record.key"), key);
    await sealEvents({ store, dataDir, now: () => later(99) });
    expect(await codes()).toEqual([]);
  });

  it("a cut end stays visible after more has happened and was sealed", async () => {
    await hand.run(...tamperings["the end is cut"]!({ p: 1, q: 2, cut: 5, aMomentLater: "1" }));
    for (let i = 0; i < 20; i++) await record(store, 100 + i);
    expect(await sealEvents({ store, dataDir, now: () => later(200) })).toBe(20);
    expect(await faults()).toEqual([{ code: "cut", values: { position: EVENTS } }]);
  });

  it("an entry from before a lawful step back cannot be put in again, though its seal was good", async () => {
    await hand.run(...tamperings["the end is cut"]!({ p: 1, q: 2, cut: 10, aMomentLater: "1" }));
    await resetHead(store, dataDir);
    for (let i = 0; i < 10; i++) await record(store, 100 + i);
    await sealEvents({ store, dataDir, now: () => later(200) });
    expect(await faults()).toEqual([]);
    const place = EVENTS - 5;
    const [now] = await hand.rows(`select event_id from event_seals where position = ${place}`);
    await hand.run(
      ...["event_seals", "event_details"].map((table) => `delete from ${table} where event_id = '${now?.event_id}'`),
      `delete from events where id = '${now?.event_id}'`,
      `insert into events select * from kept_events where id = ${idAt(place)}`,
      `insert into event_details select * from kept_event_details where event_id = ${idAt(place)}`,
      `insert into event_seals select * from kept_event_seals where position = ${place}`,
    );
    expect(await faults()).toEqual([place, place + 1].map((position) => ({ code: "changed", values: { position } })));
  });
});
