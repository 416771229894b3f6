import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { I18nextProvider } from "react-i18next";
import { beforeEach, expect, it } from "vitest";
import { eventTypes } from "~/domain/events/event-types";
import { messagesIn } from "~/messages";
import { recordBy, recordOf } from "~/server/events/queries.server";
import { Record, type RecordEntry } from "~/ui/record";
import type { Store } from "~db/store/store";
import { onEachEngine } from "~tests/support/engines";
import { noon, record } from "./recording";

const shown = (entries: RecordEntry[]) =>
  renderToStaticMarkup(
    createElement(I18nextProvider, { i18n: messagesIn("en") }, createElement(Record, { entries })),
  ).replace(/<[^>]+>/g, "|");

onEachEngine((engine) => {
  let store: Store;
  const rose = { personId: "rose", actingFor: "wendle", role: "officer" };
  beforeEach(async () => {
    store = await engine.open();
    await store.write(async (on) => {
      const { people, groups, roles, memberships } = on.tables;
      const person = (id: string, name: string) => ({
        id,
        name,
        email: null,
        emailKey: null,
        phone: null,
        madeAt: noon,
      });
      await on.insert(people).values([person("rose", "Rose Kettle"), person("amina", "Amina Diallo")]);
      await on.insert(groups).values({ id: "den", name: "The Den", foldedName: "the den", madeAt: noon });
      const given = { personId: "amina", givenAt: noon, givenBy: "rose" };
      await on.insert(roles).values({ id: "r", funderId: "wendle", role: "trustee", ...given });
      await on.insert(memberships).values({ id: "m", groupId: "den", role: "lead", ...given });
    });
  });

  /** How often the store was asked for rows. */
  function counted(): { store: Store; queries(): number } {
    let queries = 0;
    const read: Store["read"] = (work) =>
      store.read((on) =>
        work(
          new Proxy(on, {
            get: (target, name) => {
              if (name === "select") queries++;
              return Reflect.get(target, name);
            },
          }),
        ),
      );
    return { store: { ...store, read }, queries: () => queries };
  }

  it("tells what happened to somebody, newest first, in sentences", async () => {
    const amina = { kind: "person", id: "amina" } as const;
    await record(store, 0, { type: "person-added", subject: amina, by: rose, reason: "New trustee" });
    await record(store, 60, { type: "session-started", subject: amina });
    const { entries, next } = await recordOf(store, amina);
    expect(next).toBeNull();
    expect(shown(entries)).toContain("Amina Diallo signed in| |23 November 2026 at 12:01|");
    expect(shown(entries)).toMatch(
      /12:01.*Amina Diallo was added\| \|23 November 2026 at 12:00\. Rose Kettle\|.*Why: New trustee/,
    );
  });

  it("tells what a person did, with the names of whom and what it was about", async () => {
    await record(store, 1, { type: "role-given", subject: { kind: "role", id: "r" }, by: rose });
    await record(store, 2, { type: "membership-given", subject: { kind: "membership", id: "m" }, by: rose });
    await record(store, 3, { type: "group-added", subject: { kind: "group", id: "den" }, by: rose });
    await record(store, 4, { type: "person-added", by: rose, after: { name: "Joyce" } });
    await record(store, 5);
    const { store: asked, queries } = counted();
    const { entries } = await recordBy(asked, "rose");
    expect(queries()).toBe(2);
    const words = shown(entries);
    for (const sentence of [
      "Amina Diallo was given a role: trustee|",
      "Amina Diallo joined The Den. Role: lead|",
      "The group The Den was added|",
      "Joyce was added|",
    ])
      expect(words).toContain(sentence);
  });

  it("every sentence is whole when nothing is known, and no entry is a word too", async () => {
    const nothing = {
      day: "2026-11-23",
      time: "12:00",
      by: null,
      name: null,
      group: null,
      role: null,
      what: null,
      reason: null,
    };
    const words = shown(eventTypes.map((type) => ({ id: type, type, ...nothing })));
    expect(words).not.toMatch(/\{\{|null|undefined|sentence\./);
    expect(shown([])).toContain("Nothing is written here yet.");
  });

  it("goes from page to page without losing or repeating one, also of the same moment", async () => {
    const subject = { kind: "group", id: "den" } as const;
    for (let i = 0; i < 55; i++) await record(store, Math.floor(i / 10), { subject });
    const seen: string[] = [];
    const sizes: number[] = [];
    for (let before: string | null | undefined; before !== null; ) {
      const { store: asked, queries } = counted();
      const page = await recordOf(asked, subject, { before });
      expect(queries()).toBeLessThanOrEqual(2);
      seen.push(...page.entries.map(({ id }) => id));
      sizes.push(page.entries.length);
      before = page.next;
    }
    expect(sizes).toEqual([25, 25, 5]);
    expect(new Set(seen).size).toBe(55);
    const { events } = (await store.read(async (on) => on)).tables;
    const all = await store.read(async (on) => on.select({ id: events.id, at: events.at }).from(events));
    const ordered = all.sort((a, b) => b.at.getTime() - a.at.getTime() || (a.id < b.id ? 1 : -1));
    expect(seen).toEqual(ordered.map(({ id }) => id));
    for (const before of ["", "nonsense", "1.", "99999999999999999.a", "1.'--"])
      expect((await recordOf(store, subject, { before })).entries[0]?.id, before).toBe(seen[0]);
  });
});
