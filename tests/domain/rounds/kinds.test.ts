import { describe, expect, it } from "vitest";
import { fields } from "~/domain/rounds/fields";
import { choice, choices, count, day, flag, type Kind, pence, percent, time, words } from "~/domain/rounds/kinds";
import { problems } from "~/domain/rounds/read-value";
import { typedDay } from "~/domain/rounds/typed-day";
import { seeded } from "~tests/support/random-snapshots";

const some = choices("a", "b", "c");
const table: [Kind<unknown>, string | string[], unknown][] = [
  [count(1, 100), "1", 1],
  [count(1, 100), "100", 100],
  [count(1, 10_000), "1,000", 1_000],
  [count(1, 1e9), " 1 000,000 ", 1_000_000],
  [count(0, 5), "-0", 0],
  [count(1, 100), "0", "too-small"],
  [count(1, 100), "-3", "too-small"],
  [count(1, 100), "101", "too-large"],
  [count(1, 100), "9".repeat(400), "too-large"],
  [count(1, 100), "2.5", "not-whole"],
  [count(1, 100), "12,34", "not-a-number"],
  [count(1, 100), "1e2", "not-a-number"],
  [count(1, 100), "three", "not-a-number"],
  [percent(), "3", 3],
  [percent(), "3.5 %", 3.5],
  [percent(), "100%", 100],
  [percent(), "100.1", "too-large"],
  [percent(50), "50", 50],
  [percent(50), "51", "too-large"],
  [percent(), "-1", "too-small"],
  [percent(), "3%%", "not-a-number"],
  [percent(), "three", "not-a-number"],
  [pence(), "£12,000", 1_200_000],
  [pence(), "12k", 1_200_000],
  [pence(), "0", 0],
  [pence(), "0.50", 50],
  [pence(), "-5", "not-money"],
  [pence(), "a lot", "not-money"],
  [flag(), "yes", true],
  [flag(), "no", false],
  [flag(), ["no", "yes"], true],
  [flag(), "true", "not-a-choice"],
  [day(), "31 March 2027", "2027-03-31"],
  [day(), "soon", "not-a-day"],
  [day(), "31 February 2027", "no-such-day"],
  [time(), "17:30", "17:30"],
  [time(), "5pm", "17:00"],
  [time(), "5.30 pm", "17:30"],
  [time(), "12am", "00:00"],
  [time(), "12 PM", "12:00"],
  [time(), "9", "09:00"],
  [time(), "23:59", "23:59"],
  [time(), "24:00", "not-a-time"],
  [time(), "12:60", "not-a-time"],
  [time(), "13pm", "not-a-time"],
  [time(), "0pm", "not-a-time"],
  [time(), "00 pm", "not-a-time"],
  [time(), "noon", "not-a-time"],
  [words(5), "five5", "five5"],
  [words(5), " a\r\nb\rc ", "a\nb\nc"],
  [words(5), "sixsix", "too-long"],
  [words(5), "x".repeat(100_000), "too-long"],
  [choice("a", "b"), "b", "b"],
  [choice("a", "b"), ["a", "b"], "b"],
  [choice("a", "b"), "constructor", "not-a-choice"],
  [some, ["c", "", "a", "a"], ["a", "c"]],
  [some, ["a", "z"], "not-a-choice"],
];

describe("what is typed into a control", () => {
  it.each(table.map(([kind, typed, wanted]) => ({ kind, typed, wanted, name: kind.name })))(
    "$name: $typed",
    ({ kind, typed, wanted }) => {
      const found = kind.read([typed].flat());
      expect("problem" in found ? found.problem : found.value).toEqual(wanted);
    },
  );

  it.each([[], [""], ["  \r\n "]])("nothing, %j, is an answer of nothing for every kind", (...typed) => {
    for (const kind of [count(1, 2), percent(), pence(), flag(), day(), time(), words(5), choice("a")])
      expect(kind.read(typed), kind.name).toEqual({ value: null });
    expect(some.read([""])).toEqual({ value: null });
  });

  it("comes to each problem but the one of lists", () => {
    const met = new Set(table.map(([, , wanted]) => wanted));
    expect(problems.filter((one) => !met.has(one))).toEqual(["too-many"]);
  });

  it("is written back as what is read again", () => {
    for (const [kind, typed] of table) {
      const found = kind.read([typed].flat());
      if (!("problem" in found)) expect(kind.read(kind.write(found.value)), `${kind.name} ${typed}`).toEqual(found);
      expect(kind.write(null)).toEqual([]);
    }
    const chance = seeded(5);
    for (let run = 0; run < 1_000; run++) {
      const value = Math.floor(10 ** (chance() * 11));
      expect(pence().read(pence().write(value))).toEqual({ value });
    }
  });

  it("says of each field of a design what it is", () => {
    expect(Object.values(fields).every((kind) => kind.name.length > 0)).toBe(true);
  });
});

describe("a day", () => {
  it.each([
    ...["31 Mar 2027", "31 March 2027", "31st March 2027", "31 march, 2027", "31 Mar. 2027", "31st of March 2027"],
    ...["Wed 31 Mar 2027", "Wednesday, 31st March 2027", "Thurs. 31 MAR 2027", "31/3/2027", "31/03/2027", "31.3.2027"],
    ...["31-3-2027", "31 / 3 / 2027", "2027-03-31", "2027-3-31", "31\u00a0March\u00a02027"],
  ])("%s", (typed) => expect(typedDay(typed)).toEqual({ value: "2027-03-31" }));

  it.each([
    ["29 Feb 2028", { value: "2028-02-29" }],
    ["1 Sept 2027", { value: "2027-09-01" }],
    ["1 May 2027", { value: "2027-05-01" }],
    ["29 Feb 2027", { problem: "no-such-day" }],
    ["31 Feb 2027", { problem: "no-such-day" }],
    ["31/4/2027", { problem: "no-such-day" }],
    ["0 March 2027", { problem: "no-such-day" }],
    ["3/31/2027", { problem: "no-such-day" }],
    ["2027-31-03", { problem: "no-such-day" }],
    ["1 Jan 1899", { problem: "no-such-day" }],
    ["1 Jan 3000", { problem: "no-such-day" }],
    ["1 Jan 1900", { value: "1900-01-01" }],
    ["31 Dec 2999", { value: "2999-12-31" }],
    ["March 31 2027", { problem: "not-a-day" }],
    ["Mar 31, 2027", { problem: "not-a-day" }],
    ["31 Mar 27", { problem: "not-a-day" }],
    ["31/3/27", { problem: "not-a-day" }],
    ["31 Ma 2027", { problem: "not-a-day" }],
    ["1 Maybe 2027", { problem: "not-a-day" }],
    ["1 Junk 2027", { problem: "not-a-day" }],
    ["before 31 March 2027", { problem: "not-a-day" }],
    ["31 March", { problem: "not-a-day" }],
    ["2027", { problem: "not-a-day" }],
    ["", { problem: "not-a-day" }],
  ])("%s", (typed, wanted) => expect(typedDay(typed)).toEqual(wanted));
});
