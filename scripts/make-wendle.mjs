// Writes the bundled example, db/seed/wendle-grants.csv: the grants of a council that does not exist.
// The same bytes every time: node scripts/make-wendle.mjs [FILE]
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { grantsTo, individualGrants } from "./wendle/grants.mjs";
import { inventedGroups } from "./wendle/groups.mjs";
import { luck } from "./wendle/luck.mjs";

const file = process.argv[2] ?? fileURLToPath(new URL("../db/seed/wendle-grants.csv", import.meta.url));
const headings = [
  "Identifier",
  "Title",
  "Description",
  "Currency",
  "Amount Awarded",
  "Award Date",
  "Planned Dates:Start Date",
  "Planned Dates:End Date",
  "Recipient Org:Identifier",
  "Recipient Org:Name",
  "Recipient Ind:Identifier",
  "Recipient Ind:Name",
  "Funding Org:Identifier",
  "Funding Org:Name",
  "Grant Programme:Title",
  "Beneficiary Location:Name",
  "From An Open Call?",
];

mkdirSync(dirname(file), { recursive: true });
writeFileSync(file, wendleCsv());

function wendleCsv() {
  const chance = luck(2027);
  const grants = [...inventedGroups(chance).flatMap((group) => grantsTo(group, chance)), ...individualGrants(chance)];
  grants.sort((a, b) => (a.awarded < b.awarded ? -1 : a.awarded > b.awarded ? 1 : a.order - b.order));
  const rows = grants.map((grant, place) => cellsOf(grant, place + 1));
  return `${[headings, ...rows].map((cells) => cells.map(escaped).join(",")).join("\n")}\n`;
}

function cellsOf(grant, number) {
  const { group, person } = grant;
  return [
    `360G-wendle-${String(number).padStart(5, "0")}`,
    grant.title,
    grant.description,
    "GBP",
    grant.pounds,
    grant.awarded,
    grant.start ?? "",
    grant.end ?? "",
    group?.id ?? "",
    group?.name ?? "",
    person ?? "",
    person ? "Individual Recipient" : "",
    "GB-LAE-XWB",
    "Wendle Borough Council",
    grant.programme,
    grant.ward,
    grant.openCall ? "Yes" : "No",
  ];
}

function escaped(cell) {
  const text = String(cell);
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
