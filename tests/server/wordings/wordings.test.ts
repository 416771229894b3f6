import type { AppLoadContext } from "@remix-run/node";
import { beforeEach, describe, expect, it } from "vitest";
import { translator } from "~/messages";
import { action, loader } from "~/routes/settings/word";
import { action as toOriginal } from "~/routes/settings/word-original";
import { action as undo } from "~/routes/settings/word-undoing";
import { loader as words } from "~/routes/settings/words";
import { fundShown } from "~/server/funds/fund-shown.server";
import { paperForm } from "~/server/funds/paper-form.server";
import type { RoundStaff } from "~/server/rounds/round-staff.server";
import { changeWording, NEVER } from "~/server/wordings/change-wording.server";
import { wordingSteps, wordingsOf } from "~/server/wordings/queries.server";
import type { Store } from "~db/store/store";
import { publishing } from "~tests/server/funds/ground";
import { counting } from "~tests/support/counting";
import { onEachEngine } from "~tests/support/engines";

const key = "fund-check:result.yes";
const named = "fund-check.result.yes";
const mine = { text: "Yes, come in" };

onEachEngine((engine) => {
  let store: Store;
  let at: Awaited<ReturnType<typeof publishing>>;
  beforeEach(async () => {
    store = await engine.open();
    at = await publishing(store);
  });

  const funder = () => at.amina.funder;
  const change = (texts: Record<string, string> | null, basedOn: string, by = at.amina) =>
    changeWording(by, { language: "en", key, texts, basedOn }, at.ground);
  const steps = (language: "en" | "cy" = "en") => wordingSteps(store, { funderId: funder().id, language, key });
  const newest = async () => (await steps())[0]?.id ?? NEVER;
  const now = (whose = funder(), language: "en" | "cy" = "en") => wordingsOf(store, whose.id, language);
  const events = async () =>
    store.read(async (on) => {
      const { events: all, eventDetails } = on.tables;
      return { all: await on.select().from(all), details: await on.select().from(eventDetails) };
    });

  describe("a sentence in a funder's own words", () => {
    it("is said from now on, in that language and by that funder alone, and the record keeps from what to what", async () => {
      expect(await change(mine, NEVER)).toMatchObject({ ok: true, isChanged: true });
      expect(await now()).toEqual([{ key, texts: mine }]);
      expect([await now(at.vic.funder), await now(funder(), "cy")]).toEqual([[], []]);
      expect(await steps()).toMatchObject([{ by: "Amina", day: "2026-11-26", before: null, after: mine }]);
      const { all, details } = await events();
      const event = all.find(({ type }) => type === "wording-changed")!;
      expect(JSON.stringify(details)).toContain("Yes, come in");
      expect(event.actorId).toBe(at.amina.personId);
    });

    it("pressed twice, also at once, is one change; over another's change that was not seen it is refused", async () => {
      await Promise.all([change(mine, NEVER), change(mine, NEVER)]);
      expect(await steps()).toHaveLength(1);
      expect(await change({ text: "Do come" }, NEVER)).toEqual({ ok: false, code: "stale" });
      expect(await change({ text: "Do come" }, await newest())).toMatchObject({ ok: true, isChanged: true });
      expect((await steps()).map(({ after }) => after?.text)).toEqual(["Do come", "Yes, come in"]);
    });

    it("is ours again with one press, and nothing of it is lost", async () => {
      await change(mine, NEVER);
      expect(await change(null, await newest())).toMatchObject({ ok: true, isChanged: true });
      expect(await now()).toEqual([]);
      expect((await steps()).map(({ before, after }) => [before, after])).toEqual([
        [mine, null],
        [null, mine],
      ]);
      expect(await change(null, await newest())).toEqual({ ok: true, isChanged: false });
    });
  });

  describe("its pages", () => {
    const contextOf = (staff: RoundStaff) => {
      const roles = staff.roles.map((role) => ({
        role,
        funderId: funder().id,
        funderName: funder().name,
        wardId: null,
      }));
      const viewer = { kind: "person", personId: staff.personId, name: staff.name, roles, lacksFactor: false };
      return { ...at.ground, viewer } as unknown as AppLoadContext;
    };
    const asked = (typed?: Record<string, string>, query = "") =>
      new Request(`http://localhost/settings/words/${named}${query}`, {
        ...(typed && { method: "POST", body: new URLSearchParams(typed) }),
      });
    const args = (request: Request, by = at.amina, which = named) => ({
      ...{ request, params: { key: which }, context: contextOf(by) },
      unstable_pattern: "",
    });
    const send = (typed: Record<string, string>, query = "") => action(args(asked(typed, query)));
    const statusOf = (answer: unknown) =>
      answer instanceof Response ? answer.status : (answer as { init: { status: number } }).init.status;
    const whereTo = (answer: unknown) => (answer as Response).headers.get("Location");

    it("list every sentence with what was made of it, in one query", async () => {
      await change(mine, NEVER);
      const { asked: count, store: counted } = counting(store);
      const context = { ...contextOf(at.amina), store: counted };
      const { data } = await words({ ...args(asked()), context });
      expect(count.queries).toBe(1);
      expect(data.sentences.filter(({ own }) => own !== null)).toMatchObject([{ key, own: mine, page: "check" }]);
    });

    it("change it, bring it back and undo that, each with an address that says so", async () => {
      const saved = await send({ text: "Yes, come in", basedOn: NEVER });
      const first = await newest();
      expect([statusOf(saved), whereTo(saved)]).toEqual([303, `/settings/words/${named}?done=changed&change=${first}`]);
      const ours = await toOriginal(args(asked({ basedOn: await newest() })));
      const before = await newest();
      expect([whereTo(ours), await now()]).toEqual([`/settings/words/${named}?done=original&change=${before}`, []]);
      const undone = await undo(args(asked({ basedOn: before })));
      expect(whereTo(undone)).toBe(`/settings/words/${named}?done=undone&change=${await newest()}`);
      expect(await now()).toEqual([{ key, texts: mine }]);
      expect(whereTo(await undo(args(asked({ basedOn: before }))))).toContain("done=stale");
      expect((await loader(args(asked()))).data).toMatchObject({
        sentence: { own: mine, texts: { text: translator("en")(key) } },
      });
    });

    it("refuse what cannot stand there, and keep what was typed", async () => {
      const refused = await send({ text: "Yes <b>", basedOn: NEVER });
      expect([statusOf(refused), await now()]).toEqual([422, []]);
      expect(refused).toMatchObject({ data: { typed: { text: ["Yes <b>"] }, faults: { text: { code: "plain" } } } });
      await change(mine, NEVER);
      expect(statusOf(await send({ text: "Do come", basedOn: NEVER }))).toBe(409);
    });

    it("offer to undo what was changed here, and nothing that another changed since", async () => {
      const saved = new URL(whereTo(await send({ text: "Yes, come in", basedOn: NEVER }))!, "http://x");
      const first = await newest();
      await change({ text: "Do come" }, first);
      expect((await loader(args(asked(undefined, saved.search)))).data).toMatchObject({ made: first });
      expect(whereTo(await undo(args(asked({ basedOn: first }))))).toContain("done=stale");
      expect((await loader(args(asked(undefined, "?done=changed&change=made-up")))).data.made).toBeNull();
    });

    it("our words, typed, are our words", async () => {
      expect(whereTo(await send({ text: translator("en")(key), basedOn: NEVER }))).toContain("done=nothing");
      const welsh = await send({ text: "Dewch i mewn", basedOn: NEVER }, "?in=cy");
      expect(whereTo(welsh)).toContain(`/settings/words/${named}?in=cy&done=changed&change=`);
      expect([await now(), await now(funder(), "cy")]).toEqual([[], [{ key, texts: { text: "Dewch i mewn" } }]]);
    });

    it("are missing for others at the funder, and for a sentence that is not for a funder to word", async () => {
      const missing = async (by: RoundStaff, which: string) => {
        const thrown = await Promise.resolve(loader(args(asked(), by, which))).catch((error: unknown) => error);
        return (thrown as Response).status;
      };
      expect(await missing(at.trudy, named)).toBe(404);
      expect(await missing(at.amina, "fund-page.facts.oddsKept")).toBe(404);
      expect(await missing(at.amina, "none")).toBe(404);
    });
  });

  it("what may not be worded any more is said in our words again", async () => {
    const rows = [
      { key, texts: mine },
      { key: "fund-page:payment.arrears-receipts", texts: { text: "At the start of each year, before you need it." } },
    ];
    const of = { funderId: funder().id, language: "en" as const };
    await store.write((on) => on.insert(on.tables.wordings).values(rows.map((row) => ({ ...of, ...row }))));
    expect(await now()).toEqual([{ key, texts: mine }]);
  });

  it("a public page carries its own funder's words alone, in the language that is shown, for one query more", async () => {
    await at.publish();
    await at.another("Halls");
    await change(mine, NEVER);
    const { asked: count, store: counted } = counting(store);
    const context = { ...at.ground, store: counted, now: () => new Date("2027-03-01T12:00:00Z") };
    const shown = (slug: string, locale: "en" | "cy") => fundShown({ ...context, locale }, slug);
    const own = await shown("community-support-fund", "en");
    expect([own.wordings, count.queries]).toEqual([[{ key, texts: mine }], 3]);
    expect((await shown("community-support-fund", "cy")).wordings).toEqual([]);
    expect((await shown("halls", "en")).wordings).toEqual([]);
    const lead = { key: "fund-paper:lead", texts: { text: "Any pen will do." } };
    expect(paperForm(own, "https://x.org", "en", [lead]).lead[0]).toBe("Any pen will do.");
    expect(paperForm(own, "https://x.org").lead[0]).toContain("Write by hand");
  });
});
