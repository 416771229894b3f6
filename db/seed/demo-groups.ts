/** The parts of Wendle. */
export const demoWards = [
  "Hillfoot",
  "Canalside",
  "Eastgate",
  "Town",
  "Millbrook",
  "Northside",
  "Low Moor",
  "Parkside",
];

/**
 * Forty groups of Wendle, none of which exist: id, name, wards, legal form, number (none has been given out), what a year costs
 * and what is put by in pounds, how they like to be reached, and what they do in their own words. Nothing between the bars: they
 * have not told it.
 */
const told = `
hillfoot-supper-club | Hillfoot Supper Club | Hillfoot | not-registered | | 9400 | 600 | phone, mornings | Every Tuesday we cook a hot meal for whoever comes, and nobody goes home without company.
millbrook-lunch-club | Millbrook Lunch Club | Millbrook | charity | 9900101 | 21500 | 5400 | phone, mornings | Hot lunches three days a week for older neighbours, and a lift there for whoever needs one.
blue-door-advice | Blue Door Advice | Town, Canalside | cio | 9900102 | 96000 | 18000 | mail, any time | Free advice on debt, benefits and housing, by appointment and at the blue door on Fridays.
hafan-welcome | Hafan Welcome | Canalside | cio | 9900103 | 68000 | 9000 | mail, any time | A welcome for people seeking safety: English, a solicitor on Thursdays, football on Sundays.
wendle-youth-theatre | Wendle Youth Theatre | Eastgate | charity | 9900104 | 52000 | 7500 | text, after four | Theatre that young people write, build and act themselves.
northside-boxing-club | Northside Boxing Club | Northside | company | 99990105 | 31000 | 2000 | phone, evenings | Boxing, homework and a hot meal for young people, five evenings a week.
repair-cafe-wendle | Repair Café Wendle | Town | not-registered | | 3200 | 900 | text, any time | We mend things together on the second Saturday of each month.
the-shed-canal-street | The Shed, Canal Street | Canalside | charity | 9900106 | 27500 | 4100 | phone, mornings | Woodwork and company, mostly for men who live alone.
eastgate-tenants | Eastgate Tenants | Eastgate | co-operative | | 8800 | 1500 | mail, any time | Tenants helping tenants: repairs, rent, and a room to meet in.
millbrook-hall | Millbrook Hall | Millbrook | charity | 9900107 | 44000 | 12000 | text, any time | A hall that forty other groups use, kept warm and open by eight volunteers and one caretaker.
canalside-tenants | Canalside Tenants | Canalside | not-registered | | 4100 | 250 | post | We speak up for the people in the canal flats.
tidy-terraces | Tidy Terraces | Hillfoot | not-registered | | 2600 | 400 | text, weekends | Cleaner, kinder streets: skips, paint, and a street party each June.
millbrook-arts | Millbrook Arts | Millbrook, Eastgate | cic | 99990108 | 36000 | 3000 | mail, any time | Art for people who live alone, in their own front rooms until they are ready for ours.
canal-street-boxers | Canal Street Boxers | Canalside | not-registered | | 14500 | 300 | phone, before seven | Boxing before school, with breakfast.
wendle-carers-together | Wendle Carers Together | Hillfoot, Parkside | charity | 9900109 | 58000 | 11000 | phone, school hours | A morning off for carers, and somebody who has been there at the end of the telephone.
sunday-supper-club | Sunday Supper Club | Eastgate | not-registered | | 7200 | 0 | text, any time | A shared meal every Sunday at the school.
al-noor-womens-group | Al-Noor Women’s Group | Canalside | not-registered | | 11800 | 700 | phone, mornings, Urdu | English, sewing and friendship for women, with children welcome.
hillfoot-litter-pickers | Hillfoot Litter Pickers | Hillfoot | not-registered | | 450 | 80 | mail, any time | We pick litter on Saturdays and finish with cake.
deaf-cafe | Deaf Café | Town | not-registered | | 6900 | 1100 | text, any time | Meeting in sign language, twice a month, with an interpreter for the council and the bank.
wendle-settlement | The Wendle Settlement | Town, Northside, Low Moor | charity | 9900110 | 412000 | 96000 | mail, office hours | A settlement house since 1911: a nursery, a law centre, a kitchen, and rooms for whoever starts something.
somali-mothers-circle | Somali Mothers’ Circle | Low Moor | not-registered | | 5400 | 200 | phone, evenings, Somali | Mothers helping each other with schools, letters and doctors.
little-acorns | Little Acorns | Parkside | charity | 9900111 | 19800 | 3600 | mail, mornings | Play for toddlers and a cup of tea for whoever brings them.
st-annes-hall | St Anne’s Hall Committee | Hillfoot | charity | 9900112 | 16400 | 2700 | post | A warm room on the hill, open every day of the winter.
green-lane-allotments | Green Lane Allotments | Parkside | co-operative | | 3900 | 1900 | mail, any time | Growing food on shared plots, and giving away what we cannot eat.
hillfoot-choir | Hillfoot Community Choir | Hillfoot | not-registered | | 2800 | 500 | mail, any time | Singing together; nobody is asked to audition.
low-moor-pantry | Low Moor Food Pantry | Low Moor | cio | 9900113 | 47000 | 5200 | phone, Tuesdays | A weekly food shop for four hundred households, run by the people who use it.
parkside-over-60s | Parkside Over 60s | Parkside | not-registered | | 5100 | 1300 | phone, mornings | Afternoons of cards, dancing and a speaker once a month.
northside-after-school | Northside After School Club | Northside | cic | 99990114 | 38500 | 2100 | text, before two | Games, homework and tea until six o’clock.
wendle-money-matters | Wendle Money Matters | Town | charity | 9900115 | 74000 | 15500 | mail, office hours | Debt advice by appointment, at home where that is easier.
canalside-walkers | Canalside Walkers | Canalside | not-registered | | 900 | 150 | mail, any time | Gentle walks along the water, at the pace of the slowest.
wendle-disability-forum | Wendle Disability Forum | Town | cio | 9900116 | 29500 | 6100 | mail, any time | Disabled people having their say, and being listened to.
eastgate-welcome | Eastgate Welcome | Eastgate | not-registered | | 8300 | 450 | phone, evenings | A kettle, a map and a friend for people new to Wendle.
parkside-listening | Parkside Listening Group | Parkside | charity | 9900117 | 12600 | 2400 | phone, mornings | Company after a loss, for as long as it takes.
wendle-radio | Wendle Community Radio | Northside, Town | company | 99990118 | 23400 | 1800 | mail, any time | A radio station run by neighbours, in six languages.
low-moor-football | Low Moor Football Club | Low Moor | not-registered | | 6700 | 350 | text, evenings | Football for girls and boys; boots found for whoever has none.
millbrook-toddlers | Millbrook Toddlers | Millbrook | not-registered | | 2300 | 300 | text, any time | Three mornings a week of noise.
cylch-cymraeg | Cylch Cymraeg Wendle | Town | not-registered | | 1900 | 600 | mail, Welsh | Cymraeg for whoever misses it, and for whoever wants it.
wendle-pride-youth | Wendle Pride Youth | Town | cio | 9900119 | 33500 | 2900 | text, any time | A safe evening each week for young people, and somebody to ring between.
northside-garden | Northside Community Garden | Northside | cic | 99990120 | 15200 | 1700 | mail, any time | A garden open to all on what was a car park.
town-night-shelter | Town Night Shelter | Town | charity | 9900121 | 138000 | 31000 | phone, day and night | Twelve beds from October to April, and a breakfast all year.
`;

export interface DemoGroup {
  id: string;
  name: string;
  wards: string[];
  legalForm: string;
  number: string;
  costs: number | null;
  reserves: number | null;
  how: string;
  reach: string;
  work: string;
}

/** In the order in which they are told; none knows another's secrets. */
export const demoGroups: readonly DemoGroup[] = told
  .trim()
  .split("\n")
  .map((line) => {
    const cells = line.split("|").map((cell) => cell.trim());
    const [id = "", name = "", wards = "", legalForm = "", number = "", costs = "", reserves = "", reached = ""] =
      cells;
    const [how = "", ...reach] = reached.split(", ");
    return {
      ...{ id, name, wards: wards.split(", "), legalForm, number, how, reach: reach.join(", "), work: cells[8] ?? "" },
      ...{ costs: poundsIn(costs), reserves: poundsIn(reserves) },
    };
  });

function poundsIn(cell: string): number | null {
  return cell === "" ? null : Number(cell);
}
