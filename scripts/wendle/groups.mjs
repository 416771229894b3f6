export const wards = ["Hillfoot", "Canalside", "Eastgate", "Town", "Millbrook", "Northside", "Low Moor", "Parkside"];

/** Kinds of group: the name behind the ward's, and what it does. */
const kinds = [
  ["Lunch Club", "hot lunches for older neighbours"],
  ["Youth Club", "evenings for young people"],
  ["Carers Group", "a morning off for carers"],
  ["Community Choir", "singing together"],
  ["Allotment Society", "growing food on shared plots"],
  ["Tenants Association", "tenants helping tenants"],
  ["Boxing Club", "boxing for young people"],
  ["Junior Football Club", "football for girls and boys"],
  ["Food Pantry Trust", "a weekly food shop"],
  ["Toddler Group", "play for toddlers and their families"],
  ["Over 60s Club", "afternoons for people over 60"],
  ["Repair Café Group", "mending things together"],
  ["Drama Society", "plays by local people"],
  ["Women’s Group", "English and friendship for women"],
  ["Refugee Welcome Group", "a welcome for new arrivals"],
  ["Disability Forum", "disabled people having their say"],
  ["Walking Group", "gentle walks"],
  ["Brass Band Association", "a band anyone can join"],
  ["Community Garden Trust", "a garden open to all"],
  ["Residents Association", "cleaner, kinder streets"],
  ["Debt Advice Centre", "debt advice by appointment"],
  ["After School Club", "games and homework after school"],
  ["Men’s Shed Association", "woodwork and company"],
  ["Art Collective", "art for people who live alone"],
  ["History Society", "the story of the ward"],
  ["Netball Club", "netball for beginners"],
  ["Bereavement Support Group", "company after a loss"],
  ["Parents Network", "parents supporting parents"],
  ["Cycling Club", "bikes mended and ridden"],
  ["Community Radio Society", "a radio station run by neighbours"],
];

/** The groups of the mock-ups, with how the council has backed them. */
const known = [
  ["Blue Door Advice", "Town", "advice on debt and benefits", "yearly"],
  ["Wendle Youth Theatre", "Eastgate", "theatre made by young people", "yearly"],
  ["Hafan Welcome", "Canalside", "a welcome for people seeking safety", "yearly"],
  ["Northside Boxing Club", "Northside", "boxing for young people", "yearly"],
  ["Tidy Terraces Association", "Hillfoot", "cleaner, kinder streets", "yearly"],
  ["Millbrook Arts", "Millbrook", "art for people who live alone", "yearly"],
  ["Canal Street Boxers Club", "Canalside", "boxing before school", "gaps"],
  ["Wendle Carers Together", "Hillfoot", "a morning off for carers", "steady"],
  ["Sunday Supper Club", "Eastgate", "a shared meal every Sunday", "gaps"],
  ["Al-Noor Women’s Group", "Canalside", "English and friendship for women", "yearly"],
  ["Hillfoot Litter Pickers Group", "Hillfoot", "picking litter", "small"],
  ["Deaf Café Group", "Town", "meeting in sign language", "gaps"],
  ["Millbrook Lunch Club", "Millbrook", "hot lunches for older neighbours", "steady"],
  ["The Shed Canal Street Association", "Canalside", "woodwork and company", "steady"],
  ["Eastgate Tenants Association", "Eastgate", "tenants helping tenants", "steady"],
];

/** About 250 groups, each with an identifier that no register has given out. */
export function inventedGroups(chance) {
  const taken = new Set(known.map(([name]) => name));
  const others = wards
    .flatMap((ward) => kinds.map(([kind, does]) => [`${ward} ${kind}`, ward, does]))
    .filter(([name]) => !taken.has(name))
    .map((group) => [...group, backingOf(chance.between(1, 100))]);
  return [...known, ...others].map(([name, ward, does, backing], place) => ({
    id: identifier(place + 1, chance.between(1, 10)),
    name,
    ward,
    does,
    backing,
  }));
}

/** Most groups had a grant or two; some come back every year, some with a gap between, a few are backed for the long run. */
function backingOf(percent) {
  if (percent <= 17) return "yearly";
  if (percent <= 28) return "gaps";
  if (percent <= 37) return "steady";
  return percent <= 60 ? "small" : "few";
}

/** The registers of charities and companies have not reached these numbers. */
function identifier(number, tenth) {
  const digits = String(number).padStart(4, "0");
  if (tenth <= 4) return `GB-CHC-990${digits}`;
  if (tenth <= 6) return `GB-COH-9999${digits}`;
  return `360G-wendle-group-${digits}`;
}
