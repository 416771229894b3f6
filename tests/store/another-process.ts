import { openStore } from "~db/store/open";
import { CannotOpen } from "~db/store/refusals";

// A process of its own over a store, for opening.test.ts: URL MIGRATIONS alone|beside [WRITES ROWS]. Without writes it stays.
const [url = "", migrations = "", manner, writes = 0, many = 1] = process.argv.slice(2);

try {
  const store = await openStore(url, migrations, { alone: manner === "alone" });
  process.stdout.write("open\n");
  for (let write = 0; write < Number(writes); write++) {
    const rows = Array.from({ length: Number(many) }, (_, row) => ({ id: `${process.pid}-${write}-${row}`, name: "" }));
    await store.write((on) => on.putMany(on.tables.funders, rows));
  }
  if (writes) await store.close();
  else setInterval(() => undefined, 1_000);
} catch (error) {
  process.stdout.write(`${error instanceof CannotOpen ? error.reason : error}\n`);
  process.exitCode = 1;
}
