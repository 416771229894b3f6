import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { openStore } from "~db/store/open";
import { openUpkeep } from "~db/upkeep/open";
import type { Row } from "~db/upkeep/upkeep";
import { addAudit } from "~tests/support/audit-rows";
import { migrations, onEachEngine } from "~tests/support/engines";
import { allTables } from "~tests/support/filled";

const odd = { "a\0b": "x\0y\ud800", plain: '\\u0000 \\\\ud800 “𝄞” "\\\n' };

onEachEngine((engine) => {
  it("JSON loses NUL characters and half characters on the way in, and nothing else", async () => {
    const store = await engine.open();
    const id = await addAudit(store);
    await store.write(async (on) => {
      const { audits } = on.tables;
      await on.update(audits).set({ columns: odd }).where(eq(audits.id, id));
    });
    const [audit] = await store.read(async (on) => on.select().from(on.tables.audits));
    expect(audit!.columns).toEqual({ ab: "xy\ufffd", plain: odd.plain });
  });

  it("a backup that holds them all the same can be put back", async () => {
    const url = await engine.newUrl();
    await (await openStore(url, migrations)).close();
    const table = allTables().find(({ name }) => name === "audits")!;
    const known: Record<string, Row[number]> = { columns: odd, form_key: null };
    const byKind = { text: "x", whole: 2 ** 52 + 1, number: 0.1, flag: true, json: {}, day: "2026-11-23" };
    const instant = "2026-11-23T01:02:03.004Z";
    const row = table.columns.map(({ name, kind }) =>
      name in known ? known[name]! : kind === "instant" ? instant : byKind[kind],
    );
    const upkeep = await openUpkeep(url, "load");
    const back: Row[] = [];
    try {
      await upkeep.load(
        [table],
        async function* () {
          yield row;
        },
        async (rows) => {
          for await (const one of rows(table)) back.push(one);
        },
      );
    } finally {
      await upkeep.close();
    }
    expect(back).toEqual([row]);
  });
});
