import { daysAfter, inMonth, workingDay } from "./days.mjs";
import { wards } from "./groups.mjs";
import { titled } from "./words.mjs";

/** The years, by the April in which each begins, from which there are grants. */
const years = [2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026];
const newest = "2026-10-31";

/** The grants of one group, by how the council has backed it. */
export function grantsTo(group, chance) {
  const main = { yearly, gaps, steady, few, small }[group.backing](group, chance);
  return [...main, ...sparks(group, chance), ...winterRound(group, chance)]
    .filter(({ awarded }) => awarded >= "2019-04-01" && awarded <= newest)
    .map((grant, order) => ({ ...grant, ...missing(grant, chance), group, ward: group.ward, order }));
}

/** Grants to people: their names are never published. */
export function individualGrants(chance) {
  return Array.from({ length: 14 }, (_, i) => {
    const awarded = inMonth(2021 + (i % 6), chance.between(5, 9), chance);
    return {
      person: `360G-wendle-person-${String(i + 1).padStart(3, "0")}`,
      programme: "Young Talent Bursaries",
      title: chance.oneOf(["Music lessons", "Dance classes", "Coaching and travel", "Art materials"]),
      description: "A bursary for a young person.",
      pounds: chance.between(3, 9) * 100,
      awarded,
      start: awarded,
      end: daysAfter(awarded, 180),
      ward: chance.oneOf(wards),
      openCall: true,
      order: 900 + i,
    };
  }).filter(({ awarded }) => awarded <= newest);
}

/** A twelve-month project grant each year, decided weeks before the money year ends, for the same work each time. */
function yearly(group, chance) {
  const first = chance.between(2019, 2022);
  const base = chance.between(8, 40) * 250;
  return years
    .filter((year) => year >= first && (year === first || chance.happens(0.93)))
    .map((year) => {
      const decided = inMonth(year, chance.oneOf([1, 2, 2, 3, 3, 3]), chance);
      return grant(group, chance, {
        programme: "Community Projects Fund",
        pounds: base + chance.between(0, 6) * 250,
        awarded: chance.happens(0.12) ? inMonth(year, chance.between(4, 6), chance) : decided,
        start: `${year}-04-01`,
        end: `${year + (chance.happens(0.14) ? 2 : 1)}-03-31`,
      });
    });
}

/** Money that runs out and comes back months later. */
function gaps(group, chance) {
  const first = chance.between(2019, 2022);
  const count = chance.between(2, 4);
  return Array.from({ length: count }, (_, i) => {
    const year = first + i;
    const start = `${year}-${chance.oneOf(["06", "07", "09", "10"])}-01`;
    return grant(group, chance, {
      programme: chance.oneOf(["Community Projects Fund", "Neighbourhood Fund"]),
      pounds: chance.between(10, 36) * 250,
      awarded: workingDay(daysAfter(start, chance.between(-60, 25))),
      start,
      end: `${year + 1}-03-31`,
    });
  });
}

/** First short grants, then three to five years of money for running costs. */
function steady(group, chance) {
  const pounds = chance.between(6, 20) * 1000;
  const term = chance.oneOf([3, 3, 3, 5]);
  const long = (year) =>
    grant(group, chance, {
      programme: "Keeping Going Fund",
      pounds: pounds * term,
      awarded: inMonth(year, chance.oneOf([9, 10, 11]), chance),
      start: `${year + 1}-04-01`,
      end: `${year + 1 + term}-03-31`,
      core: true,
    });
  const begun = chance.oneOf([2021, 2022, 2023, 2024]);
  const before = grant(group, chance, {
    programme: "Voluntary Sector Agreements",
    pounds,
    awarded: inMonth(begun - 1, 3, chance),
    start: `${begun - 1}-04-01`,
    end: `${begun + 1}-03-31`,
    core: chance.happens(0.5),
  });
  return [before, long(begun)];
}

/** One to three grants over the years. */
function few(group, chance) {
  return Array.from({ length: chance.between(1, 4) }, () => {
    const year = chance.oneOf(years);
    const awarded = inMonth(year, chance.oneOf([1, 2, 2, 3, 3, 4, 5, 6, 7, 9, 10, 11, 12]), chance);
    const start = daysAfter(awarded, chance.between(7, 60));
    return grant(group, chance, {
      programme:
        year === 2020 ? "Covid Response Fund" : chance.oneOf(["Neighbourhood Fund", "Community Projects Fund"]),
      pounds: chance.between(5, 24) * 250,
      awarded,
      start,
      end: daysAfter(start, chance.oneOf([89, 181, 181, 364, 364, 540, 729, 729, 1094])),
    });
  });
}

function small(group, chance) {
  return chance.happens(0.5) ? few(group, chance).slice(0, 1) : [];
}

/** Grants under £1,000, quick and simple: short is right when the sum is small. */
function sparks(group, chance) {
  const count = group.backing === "small" ? chance.between(1, 4) : Number(chance.happens(0.35));
  return Array.from({ length: count }, () => {
    const awarded = inMonth(chance.oneOf(years), chance.between(1, 12), chance);
    return grant(group, chance, {
      programme: "Small Sparks",
      pounds: chance.between(4, 19) * 50,
      awarded,
      start: awarded,
      end: daysAfter(awarded, chance.oneOf([60, 90, 180])),
    });
  });
}

/** What is left in February has to be gone by 31 March. */
function winterRound(group, chance) {
  const share = { yearly: 0.28, gaps: 0.12, steady: 0.04, few: 0.06, small: 0.04 }[group.backing];
  return years
    .filter(() => chance.happens(share))
    .map((year) => {
      const awarded = inMonth(year, chance.oneOf([2, 2, 3]), chance, 14);
      return grant(group, chance, {
        programme: "Winter Round",
        pounds: chance.between(5, 20) * 250,
        awarded,
        start: awarded,
        end: `${awarded.slice(0, 4)}-03-31`,
      });
    });
}

function grant(group, chance, { core = false, ...rest }) {
  return {
    ...titled(group, chance, rest.programme, core),
    ...rest,
    openCall: rest.programme !== "Voluntary Sector Agreements",
  };
}

/** Older records were kept on paper: some have no planned dates. */
function missing({ awarded }, chance) {
  const share = awarded < "2021-04-01" ? 0.35 : 0.12;
  return chance.happens(share) ? { start: null, end: null } : {};
}
