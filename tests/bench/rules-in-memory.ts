import { auditGrants } from "~/domain/audit/audit";
import { GrantTable } from "~/domain/opendata/grant-table";
import { grantImporter } from "~/domain/opendata/import";
import { openSource } from "~/server/opendata/open-source.server";

/** Reads a file of grants into memory, then times every rule and figure over them five times; prints the middle in milliseconds as JSON. */
const source = await openSource(process.argv[2]!);
const table = new GrantTable();
const importer = grantImporter(table, 0);
for await (const chunk of source.chunks) importer.take(chunk);
importer.finish();
await source.close();

const times = Array.from({ length: 5 }, () => {
  const began = performance.now();
  auditGrants(table, null, { yearStart: "04-01" });
  return performance.now() - began;
}).sort((a, b) => a - b);
process.stdout.write(`${JSON.stringify({ grants: table.size, ms: times[2] })}\n`);
