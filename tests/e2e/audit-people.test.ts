import { afterAll, beforeAll, expect, it } from "vitest";
import { sendFiles, whenReady } from "~tests/support/sending";
import { type Running, startServer } from "~tests/support/server";

const heads = [
  "Identifier,Title,Currency,Amount Awarded,Award Date,Planned Dates:Start Date,Planned Dates:End Date",
  "Recipient Org:Identifier,Recipient Org:Name,Recipient Ind:Identifier,Recipient Ind:Name",
  "Funding Org:Identifier,Funding Org:Name",
].join();
const funder = "GB-LAE-XWB,Wendle Borough Council";
/** A person as a person, a person in the place of a group with our own kind of identifier, and one with none. */
const people = ["Marguerite Ashdown", "Tobias Featherley", "Ines Quillfeather"];
const recipients = [
  `,,360G-IND-1,${people[0]}`,
  `360G-wendle-org-7,${people[1]},,`,
  `,${people[2]},,`,
  "GB-COH-01234567,Wendle Boxing Club,,",
  ",Low Moor Community Association,,",
];

let server: Running;
beforeAll(async () => {
  server = await startServer({ AUDIT_PER_HOUR: "0" });
});
afterAll(() => server.stop());

it("nobody who is or may be a person is named in any page or file of an audit", { timeout: 120_000 }, async () => {
  const sent = await sendFiles(server.origin, [{ name: "grants.csv", content: fileOfPeople() }]);
  const audit = await whenReady(server.origin, sent.location!);
  const met = await everythingUnder(audit);
  const kinds = [
    /^[^?]*$/,
    /\/numbers\.csv/,
    /\/report\.json/,
    /\/report\.html/,
    /\/findings\/\d/,
    /\.csv\?/,
    /\/faults/,
  ];
  for (const kind of [...kinds, /\/columns/, /\/groups/, /\/compare/])
    expect(
      [...met.keys()].some((path) => kind.test(path)),
      String(kind),
    ).toBe(true);
  const told = [...met].flatMap(([path, text]) =>
    people.flatMap((name) => [name, ...name.split(" ")].filter((word) => text.includes(word)).map((w) => [path, w])),
  );
  expect(told).toEqual([]);
  // The same places do name groups, or the search above would prove nothing.
  expect([...met.values()].filter((text) => text.includes("Wendle Boxing Club")).length).toBeGreaterThan(3);
});

/** Each recipient had a grant a year for six years; and one row of each cannot be read. */
function fileOfPeople(): string {
  const rows = recipients.flatMap((recipient, who) =>
    [2018, 2019, 2020, 2021, 2022, 2023].map(
      (year) =>
        `360G-w-${who}-${year},Rent,GBP,4000,${year}-04-01,${year}-04-01,${year + 1}-03-31,${recipient},${funder}`,
    ),
  );
  const bad = recipients.map(
    (recipient, who) => `360G-w-${who}-bad,Rent,GBP,lots,31/02/2021,2021-04-01,2022-03-31,${recipient},${funder}`,
  );
  return [heads, ...rows, ...bad].join("\n");
}

/** Follows every link from the page of an audit to its other pages and files; the text of each by its address. */
async function everythingUnder(audit: string): Promise<Map<string, string>> {
  const met = new Map<string, string>();
  const toSee = [audit, `${audit}?hours=3`, `${audit}/compare?a=year-2022&b=year-2023`];
  for (let next = toSee.pop(); next; next = toSee.pop()) {
    if (met.has(next)) continue;
    const answer = await fetch(server.origin + next);
    const text = await answer.text();
    expect([200, 422], next).toContain(answer.status);
    met.set(next, text);
    for (const [, href = ""] of text.matchAll(/href="([^"#]+)"/g)) {
      const to = href.replaceAll("&amp;", "&");
      if (to.startsWith(audit)) toSee.push(to);
    }
  }
  return met;
}
