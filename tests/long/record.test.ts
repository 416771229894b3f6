import { expect, it } from "vitest";
import { sealEvents } from "~/server/events/seal-events.server";
import { verifyRecord } from "~/server/events/verify-record.server";
import { later, record } from "~tests/server/events/recording";
import { onEachEngine } from "~tests/support/engines";
import { testFolder } from "~tests/support/folder";

const EVENTS = 20_000;
const folder = testFolder();

onEachEngine((engine) => {
  it(`${EVENTS} ordinary events are sealed at 500 a second or more, and none is found to be wrong`, async () => {
    const [store, dataDir] = [await engine.open(), folder(engine.name)];
    const write = async (writer: number) => {
      for (let i = writer; i < EVENTS; i += 4)
        await record(store, i / 1_000, { after: { i }, reason: `because of ${i}` });
    };
    const recording = await perSecond(() => Promise.all([0, 1, 2, 3].map(write)));
    const sealing = await perSecond(async () =>
      expect(await sealEvents({ store, dataDir, now: () => later(100) })).toBe(EVENTS),
    );
    const verifying = await perSecond(async () =>
      expect(await verifyRecord(store, { dataDir, now: later(7_200) })).toEqual({ looked: EVENTS, faults: [] }),
    );
    const figures = Object.entries({ recording, sealing, verifying }).map(([name, n]) => `${name} ${n} a second`);
    process.stdout.write(`${engine.name}: ${figures.join(", ")}\n`);
    expect(sealing).toBeGreaterThanOrEqual(500);
    expect(verifying).toBeGreaterThanOrEqual(EVENTS / 6);
  });
});

async function perSecond(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return Math.round(EVENTS / ((performance.now() - began) / 1_000));
}
