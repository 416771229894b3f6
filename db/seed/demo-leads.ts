/**
 * The people of Wendle's groups, apart from those in demo-people.ts: name, what they do there, "lead" for a named signatory, and a
 * telephone or an address where the group told one. The numbers are Ofcom's for drama: nobody has them.
 */
const told = `
hillfoot-supper-club: Iris Bowen, chair, lead, iris.bowen@hillfoot.example; Joe Farrow, cook
millbrook-lunch-club: Joyce Parry, chair, lead, 020 7946 0102; Edna Whittle, secretary, lead
blue-door-advice: Helen Marsden, manager, lead, helen@blue-door.example; Samuel Addo, chair, lead
hafan-welcome: Yasmin Rahimi, coordinator, lead, yasmin@hafan.example; Peter Lowe, treasurer, lead
wendle-youth-theatre: Carys Llewellyn, director, lead, carys@wendle-youth-theatre.example; Ade Balogun, trustee
northside-boxing-club: Frank Delaney, head coach, lead, 020 7946 0106; Tasha Reid, secretary, lead
repair-cafe-wendle: Owen Price, organiser, lead, 07700 900107
the-shed-canal-street: Ken Ashworth, chair, lead, 020 7946 0108; Bilal Hussain, treasurer, lead
eastgate-tenants: Denise Carter, chair, lead, denise@eastgate-tenants.example; Milan Novak, secretary
millbrook-hall: Ruth Ellery, caretaker
canalside-tenants: Gloria Mensah, chair, lead
tidy-terraces: Pam Wilkes, organiser, lead, 07700 900112
millbrook-arts: Anjali Desai, director, lead, anjali@millbrook-arts.example; Tom Sayer, director, lead
canal-street-boxers: Leroy Grant, coach, lead, 020 7946 0114
wendle-carers-together: Sheila Brook, manager, lead, sheila@wendle-carers.example; Imran Qureshi, treasurer, lead
sunday-supper-club: Grace Obi, cook, lead, 07700 900116
al-noor-womens-group: Fatima Malik, chair, lead, 020 7946 0117; Saima Iqbal, treasurer, lead
hillfoot-litter-pickers: Ron Tully, organiser, lead, ron@tully.example
deaf-cafe: Abigail Stone, chair, lead, 07700 900119
wendle-settlement: Margaret Oyelaran, warden, lead, margaret@wendle-settlement.example; Hugh Carrick, treasurer, lead; Lena Kowalska, fundraiser
somali-mothers-circle: Hodan Ali, chair, lead, 020 7946 0121
little-acorns: Beth Hargreaves, leader, lead, beth@little-acorns.example
st-annes-hall: Wilf Garside, chair, lead; Nora Quinn, treasurer, lead
green-lane-allotments: Stan Pickles, secretary, lead, stan@green-lane.example
hillfoot-choir: Megan Rees, conductor, lead, megan@hillfoot-choir.example
low-moor-pantry: Charlene Dodd, manager, lead, 020 7946 0126; Viktor Petrov, treasurer, lead
parkside-over-60s: Elsie Hargraves, chair, lead, 020 7946 0127
northside-after-school: Nadia Sheikh, director, lead, 07700 900128
wendle-money-matters: Graham Pell, manager, lead, graham@money-matters.example; Lucy Tran, chair, lead
canalside-walkers: Arthur Bibby, organiser, lead, arthur@bibby.example
wendle-disability-forum: Priti Solanki, chair, lead, priti@disability-forum.example; Mark Heaton, treasurer, lead
eastgate-welcome: Amal Haddad, organiser, lead, 020 7946 0132
parkside-listening: Jean Tolley, chair, lead, 020 7946 0133
wendle-radio: DeShawn Carty, manager, lead, deshawn@wendle-radio.example
low-moor-football: Kelly Booth, secretary, lead, 07700 900135
millbrook-toddlers: Sophie Lunn, organiser, lead, 07700 900136
cylch-cymraeg: Eleri Puw, ysgrifennydd, lead, eleri@cylch.example
wendle-pride-youth: Robin Castle, coordinator, lead, robin@pride-youth.example; Mo Farouk, trustee, lead
northside-garden: Ivy Thorne, director, lead, ivy@northside-garden.example
town-night-shelter: Father Colm Byrne, chair, lead, 020 7946 0140; Angela Frost, manager, lead, angela@night-shelter.example
`;

export interface DemoLead {
  groupId: string;
  name: string;
  title: string;
  role: "member" | "lead";
  phone: string | null;
  email: string | null;
}

export const demoLeads: readonly DemoLead[] = told
  .trim()
  .split("\n")
  .flatMap((line) => {
    const [groupId = "", rest = ""] = line.split(": ");
    return rest.split("; ").map((person) => {
      const [name = "", title = "", ...more] = person.split(", ");
      const found = (pattern: RegExp) => more.find((text) => pattern.test(text)) ?? null;
      const role = more.includes("lead") ? ("lead" as const) : ("member" as const);
      return { groupId, name, title, role, phone: found(/^\d/), email: found(/@/) };
    });
  });
