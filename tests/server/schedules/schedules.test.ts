import { writeFileSync } from "node:fs";
import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { openLog } from "~/server/log.server";
import { lastDue } from "~/server/schedules/last-due.server";
import type { Schedule } from "~/server/schedules/schedules.server";
import { startSchedules } from "~/server/schedules/start-schedules.server";
import type { Store } from "~db/store/store";
import { onEachEngine } from "~tests/support/engines";
import { testFolder } from "~tests/support/folder";

const inFolder = testFolder();
const MINUTE = 60_000;
const patient = { timeout: 30_000, interval: 20 };

describe("when something was last due", () => {
  it.each([
    ["2026-11-26T07:30:00.000Z", "2026-11-26T07:30:00.000Z"],
    ["2026-11-26T07:29:59.999Z", "2026-11-25T07:30:00.000Z"],
    ["2026-07-01T06:30:00.000Z", "2026-07-01T06:30:00.000Z"],
  ])("half past seven, asked at %s, was at %s", (at, due) =>
    expect(lastDue("30 7 * * *", new Date(at))?.toISOString()).toBe(due),
  );

  it.each([
    ["in spring", "2026-03-28T12:00:00Z", "2026-03-29T01:00:00.000Z"],
    ["in autumn", "2026-10-24T12:00:00Z", "2026-10-25T00:30:00.000Z"],
  ])("half past one comes once in the night that clocks change %s", (_, from, due) => {
    const times = new Set<string>();
    for (let at = Date.parse(from), end = at + 24 * 60 * MINUTE; at < end; at += MINUTE)
      times.add(lastDue("30 1 * * *", new Date(at))!.toISOString());
    expect([...times].filter((time) => time > new Date(from).toISOString())).toEqual([due]);
  });
});

onEachEngine((engine) => {
  let store: Store;
  let made = 0;
  beforeEach(async () => {
    store = await engine.open();
  });

  const running = (...those: Schedule[]) => {
    const clockFile = inFolder(`clock-${engine.name}-${made++}`);
    const moveTo = (at: string) => writeFileSync(clockFile, new Date(at).toISOString());
    moveTo("2026-11-26T12:00:00Z");
    const env = { testClockFile: clockFile };
    const begin = () => {
      const one = startSchedules({ store, env, log: openLog("silent") }, { those, lookEvery: 20 });
      onTestFinished(() => one.stop());
      return one;
    };
    return { moveTo, begin };
  };
  const noting = (name: string, fails: () => boolean = () => false) => {
    const done: string[] = [];
    const work: Schedule["work"] = async (_, { due }) => {
      if (fails()) throw new Error("not now");
      done.push(due.toISOString());
    };
    return { done, schedule: { name, pattern: "30 7 * * *", work } };
  };
  const looks = () => new Promise((resolve) => setTimeout(resolve, 250));

  it("what was missed for a month is made up once, and the next time comes in its turn", async () => {
    const { done, schedule } = noting("a");
    const { moveTo, begin } = running(schedule);
    const first = begin();
    await expect.poll(() => done, patient).toEqual(["2026-11-26T07:30:00.000Z"]);
    await first.stop();
    moveTo("2026-12-26T12:00:00Z");
    begin();
    await expect.poll(() => done.length, patient).toBe(2);
    await looks();
    expect(done.at(-1)).toBe("2026-12-26T07:30:00.000Z");
    moveTo("2026-12-27T07:30:00Z");
    await expect.poll(() => done, patient).toHaveLength(3);
  });

  it("a clock that goes back has nothing done twice", async () => {
    const { done, schedule } = noting("a");
    const { moveTo, begin } = running(schedule);
    begin();
    await expect.poll(() => done, patient).toHaveLength(1);
    moveTo("2026-11-20T12:00:00Z");
    await looks();
    moveTo("2026-11-26T12:00:00Z");
    await looks();
    expect(done).toHaveLength(1);
  });

  it("what fails is tried again at the next look, and the others are done meanwhile", async () => {
    let left = 3;
    const bad = noting("bad", () => left-- > 0);
    const good = noting("good");
    running(bad.schedule, good.schedule).begin();
    await expect.poll(() => [bad.done.length, good.done.length], patient).toEqual([1, 1]);
    expect(left).toBe(-1);
  });

  it("several processes do it once; one that died in the middle is made up for when its claim has run out", async () => {
    const { done, schedule } = noting("a");
    await store.write(async (on) => {
      const dead = { claimedBy: "dead", claimedUntil: new Date(Date.now() + 60_000) };
      await on.insert(on.tables.schedules).values({ name: "a", doneFor: new Date(0), ...dead });
    });
    const { begin } = running(schedule);
    for (let n = 0; n < (engine.name === "postgres" ? 3 : 1); n++) begin();
    if (engine.name === "postgres") {
      await looks();
      expect(done).toEqual([]);
      await store.write(async (on) => {
        await on.update(on.tables.schedules).set({ claimedUntil: new Date(Date.now() - 1) });
      });
    }
    await expect.poll(() => done, patient).toHaveLength(1);
    await looks();
    expect(done).toHaveLength(1);
  });
});
