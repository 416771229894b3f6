/**
 * How each group of the demonstration has been backed over five years: funder, pattern and pounds a year (or a time).
 * The patterns are in app/server/demo/grants-of-wendle.server.ts.
 */
const told = `
hillfoot-supper-club: council serial 4000, council winter 900
millbrook-lunch-club: council steady 12000, trust small 800
blue-door-advice: council serial 18000, foundation cliff 24000
hafan-welcome: council serial 9000, foundation cliff 20000
wendle-youth-theatre: council serial 11000, foundation cliff 15000
northside-boxing-club: council gaps 7000, council winter 1500
repair-cafe-wendle: council small 450
the-shed-canal-street: council steady 9000, foundation cliff 8000
eastgate-tenants: council serial 3000
millbrook-hall: council serial 8000, council winter 2500, trust small 1000
canalside-tenants: council gaps 2000
tidy-terraces: council small 600, council winter 500
millbrook-arts: council serial 9000
canal-street-boxers: council gaps 5500
wendle-carers-together: council steady 16000, foundation cliff 12000
sunday-supper-club: council gaps 3500, council winter 750
al-noor-womens-group: council serial 5000
hillfoot-litter-pickers: council small 250
deaf-cafe: council gaps 3000
wendle-settlement: council steady 45000, foundation long 30000, trust small 5000
somali-mothers-circle: council winter 1200
little-acorns: council serial 6000
st-annes-hall: council serial 4500, council winter 1800
green-lane-allotments: council small 700
hillfoot-choir: council small 500
low-moor-pantry: council serial 12000, foundation cliff 10000
parkside-over-60s: council late 2500
northside-after-school: council serial 10000
wendle-money-matters: council steady 20000, foundation long 14000
canalside-walkers: council small 300
wendle-disability-forum: council serial 7500, trust small 1200
eastgate-welcome: council gaps 2800
parkside-listening: council late 4000
wendle-radio: council winter 3000, council few 6000
low-moor-football: council late 1800, council small 400
millbrook-toddlers: council small 650
cylch-cymraeg: trust small 500
wendle-pride-youth: foundation long 11000
northside-garden: council few 5000, council winter 1000
town-night-shelter: council serial 26000, foundation cliff 18000
low-moor-brass: council serial 2000
`;

/** Recipients that are left to be matched: by number, by name, and one that is no group here yet. */
export const demoUnmatched = ["little-acorns", "canalside-walkers", "low-moor-brass"];

/** Named in grants, and not a group of the installation. */
export const demoStrangers: Record<string, string> = { "low-moor-brass": "Low Moor Brass Band" };

export type DemoPattern = "serial" | "winter" | "gaps" | "steady" | "cliff" | "long" | "late" | "few" | "small";

export interface DemoBacking {
  groupId: string;
  funder: "council" | "foundation" | "trust";
  pattern: DemoPattern;
  pounds: number;
}

export const demoBackings: readonly DemoBacking[] = told
  .trim()
  .split("\n")
  .flatMap((line) => {
    const [groupId = "", rest = ""] = line.split(": ");
    return rest.split(", ").map((backing) => {
      const [funder, pattern, pounds] = backing.split(" ");
      return { groupId, funder, pattern, pounds: Number(pounds) } as DemoBacking;
    });
  });
