import { describe, expect, it } from "vitest";
import { controlsOf, liveOf, typedDesign } from "~/domain/rounds/live";
import { autosave, type Saving } from "~/ui/rounds/live/autosave";
import {
  type Base,
  leavingForms,
  savedOver,
  takenOver,
  typedOver,
  unread,
  unsaved,
  withoutFields,
} from "~/ui/rounds/live/base";
import { fitsLeaving } from "~/ui/rounds/live/send-draft";
import { recheckMs } from "~tests/bench/live-check";
import { asAt, filledIn, terms } from "~tests/support/designs";

const known = {
  id: "r",
  terms: { ...terms, thresholds: {} },
  history: { repeatPct: 0, successPct: null },
  kept: [],
  today: asAt,
};
const design = filledIn();
const base: Base = { design, version: 4, renewed: {} };

describe("a design while it is typed", () => {
  it("is judged with what can be read, and keeps what cannot", () => {
    const typed = typedDesign("length", { termMonths: ["12"], horizonYears: ["many"] }, design);
    expect(typed.problems).toEqual({ horizonYears: "not-a-number" });
    expect(typed.changed).toEqual(["termMonths"]);
    expect(liveOf(known, typed.design).check.findings.map(({ rule }) => rule)).toContain("one-year-terms");
  });

  it("sends what was changed and nothing else, whole lists with their rows", () => {
    const typed = { termMonths: ["60"], horizonYears: ["9"], basedOn: ["1"] };
    expect(unsaved("length", typed, base)).toEqual({
      fields: ["horizonYears"],
      form: { horizonYears: ["9"], basedOn: ["4"] },
    });
    expect(unsaved("length", { termMonths: ["60"] }, base)).toBeNull();
    const rows = { questions: [""], "questions.a.text": ["One?"], "questionsmore.a": ["no"] };
    expect(Object.keys(controlsOf(rows, ["questions"]))).toEqual(["questions", "questions.a.text"]);
  });

  it("knows of what cannot be read: no save takes it, but it goes with a page that is left", () => {
    const slip = { opensOn: ["mid May"] };
    expect(unsaved("dates", slip, base)).toBeNull();
    expect(unread("dates", slip, base)).toEqual(["opensOn"]);
    expect(typedOver("dates", slip, base)).toEqual(["opensOn"]);
    expect(leavingForms("dates", { ...slip, kept: ["k"] }, base)).toEqual([{ ...slip, basedOn: ["4"] }]);
    expect(leavingForms("dates", {}, base)).toEqual([]);
  });

  it("sends what fits where all of it is too much for a page that is left", () => {
    const pasted = { guidance: ["x".repeat(100_000)], area: ["Elsewhere"] };
    const [all, rest] = leavingForms("who", pasted, base);
    expect([all, rest]).toEqual([
      { ...pasted, basedOn: ["4"] },
      { area: ["Elsewhere"], basedOn: ["4"] },
    ]);
    expect([fitsLeaving(all!), fitsLeaving(rest!)]).toEqual([false, true]);
    // Words of other alphabets take six characters to be sent.
    expect(fitsLeaving({ area: ["ж".repeat(11_000)] })).toBe(false);
    expect(leavingForms("who", { ...pasted, guidance: [] }, base)).toHaveLength(1);
  });

  it("stands on what was saved; what another changed is put in, but not under what is being typed", () => {
    const saved = savedOver(base, { ...design, horizonYears: 9 }, ["horizonYears"], 5);
    expect([saved.design.horizonYears, saved.version]).toEqual([9, 5]);
    const told = { design: { ...design, termMonths: 48, horizonYears: 7 }, version: 6 };
    const whole = takenOver(base, told, []);
    expect([whole.design.termMonths, whole.version, whole.renewed]).toEqual([
      48,
      6,
      { termMonths: 1, horizonYears: 1 },
    ]);
    const typing = takenOver(base, told, ["horizonYears"]);
    expect([typing.design.termMonths, typing.design.horizonYears, typing.version]).toEqual([
      48,
      design.horizonYears,
      4,
    ]);
    expect(withoutFields({ termMonths: ["1"], horizonYears: ["2"] }, ["termMonths"])).toEqual({ horizonYears: ["2"] });
  });

  it("of 60 questions is read and judged again in under 20 ms, with room for a busy machine", () => {
    expect(recheckMs()).toBeLessThan(100);
  });
});

describe("saving by itself", () => {
  const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

  it("waits for a pause, saves one at a time, and tells how it stands", async () => {
    const told: Saving["state"][] = [];
    let sent = 0;
    const saver = autosave({
      send: async () => ({ ok: true, time: "14:32", version: ++sent }),
      tell: ({ state }) => told.push(state),
      quietMs: 30,
    });
    saver.typed();
    saver.typed();
    await wait(80);
    expect([sent, told]).toEqual([1, ["typing", "typing", "saving", "saved"]]);
    expect(await Promise.all([saver.now(), saver.now()])).toEqual([true, true]);
    saver.end();
  });

  it("still says what it saved last when there is nothing more to save", async () => {
    const told: Saving[] = [];
    let sent = 0;
    const saver = autosave({
      send: async () => (++sent === 2 ? { ok: true, time: "14:32", version: 7 } : null),
      tell: (saving) => told.push(saving),
    });
    for (let times = 0; times < 3; times++) await saver.now();
    const last = { state: "saved", time: "14:32", version: 7 };
    expect(told.filter(({ state }) => state !== "saving")).toEqual([{ state: "still" }, last, last]);
    saver.end();
  });

  it("tries again by itself after a failure, whatever it was", async () => {
    const told: Saving["state"][] = [];
    let sent = 0;
    const send = async () => {
      if (++sent === 1) throw new Error("no line");
      return sent === 2 ? ({ ok: false, state: "signed-out" } as const) : ({ ok: true, time: "", version: 1 } as const);
    };
    const saver = autosave({ send, tell: ({ state }) => told.push(state), quietMs: 5, retryMs: [5, 5] });
    expect(await saver.now()).toBe(false);
    await wait(80);
    expect(told).toEqual(["saving", "failed", "saving", "signed-out", "saving", "saved"]);
    saver.end();
  });
});
