/**
 * The fields of the 360Giving standard (schema 1.4.3, CC BY 4.0) with their spreadsheet titles, as a tree.
 * A line is `property=Title`; a property ending in [] is a list.
 */
interface Field {
  name: string;
  title: string;
  list: boolean;
  children: Map<string, Field>;
}

/**
 * The standard field that a heading or a path means, as a JSON pointer path such as `plannedDates/0/startDate`; null when it is
 * no field of the standard, or names an object of it. Takes titles (`Planned Dates:Start Date`), paths and numbered ones, in
 * any case and spacing. `under` is the object that the sheet is about, for headings without it.
 */
export function fieldOf(heading: string, under?: string): string | null {
  const segments = heading
    .replace(/^\s*\//, "")
    .split(/[:/]/)
    .map(squash);
  if (under === undefined) return walk(segments);
  return walk([squash(under), ...segments]) ?? walk(segments);
}

/** The object of the standard that a sheet is named after (`Planned Dates`, `plannedDates`), as its property; null for none. */
export function objectNamed(sheet: string): string | null {
  const field = grant.children.get(squash(sheet));
  return field && field.children.size > 0 ? field.name : null;
}

/** A field without its places in lists: `plannedDates/0/startDate` is `plannedDates/startDate`. */
export function withoutPlaces(field: string): string {
  return field.replace(/\/\d+(?=\/|$)/g, "");
}

function walk(segments: string[]): string | null {
  const path: string[] = [];
  let field = grant;
  for (let i = 0; i < segments.length; i++) {
    const next = field.children.get(segments[i]!);
    if (!next) return null;
    field = next;
    path.push(field.name);
    if (!field.list) continue;
    const numbered = /^\d{1,4}$/.test(segments[i + 1] ?? "");
    path.push(numbered ? String(Number(segments[++i])) : "0");
    if (field.name === "relatedActivity" && segments[i + 1] === "identifier") i++;
  }
  return field.children.size > 0 ? null : path.join("/");
}

/** As flatten-tool compares titles: without spaces, lower-cased; a question mark less is forgiven. */
function squash(text: string): string {
  return text.replace(/[\s\u200b?]+/g, "").toLowerCase();
}

function leaves(lines: string): Field[] {
  return lines
    .trim()
    .split(/\s*[\n;]\s*/)
    .map((line) => line.split("=") as [string, string])
    .map(([name, title]) => object(name, title, []));
}

function object(name: string, title: string, children: Field[]): Field {
  const plain = name.replace("[]", "");
  return { name: plain, title, list: plain !== name, children: indexed(children) };
}

function indexed(children: Field[]): Map<string, Field> {
  const index = new Map<string, Field>();
  for (const child of children) index.set(squash(child.name), child);
  for (const child of children) index.set(squash(child.title), child);
  return index;
}

const described = "title=Title; description=Description; dateModified=Last Modified";
const event = leaves(`startDate=Start Date; endDate=End Date; duration=Duration (months); ${described}`);
const location = leaves(`
  id=Identifier; name=Name; countryCode=Country Code; latitude=Latitude; longitude=Longitude; description=Description
  geoCode=Geographic Code; geoCodeType=Geographic Code Type; dateModified=Last Modified`);
const organisation = [
  ...leaves(`
    id=Identifier; name=Name; department=Department; contactName=Contact Name; charityNumber=Charity Number
    companyNumber=Company Number; streetAddress=Street Address; addressLocality=City; addressRegion=County
    addressCountry=Country; postalCode=Postal Code; telephone=Phone Number; alternateName=Alternate Name; email=Email
    description=Description; organisationType=Organisation Type; url=Web Address; dateModified=Last Modified`),
  object("location[]", "Location", location),
];
const classification = leaves(`vocabulary=Vocabulary; code=Code; url=URL; ${described}`);
const transaction = leaves(`
  id=Identifier; transactionDate=Transaction Date; currency=Currency; value=Value; valueDate=Value Date
  description=Description; provider=Provider; recipient=Recipient; dateModified=Last Modified`);
const individualsDetails = leaves(`
  primaryGrantReason=Primary Grant Reason; secondaryGrantReason=Secondary Grant Reason; grantPurpose[]=Grant Purpose`);

const grant = object("grant", "Grant", [
  ...leaves(`
    id=Identifier; title=Title; description=Description; currency=Currency; amountAppliedFor=Amount Applied For
    amountAwarded=Amount Awarded; amountDisbursed=Amount Disbursed; awardDate=Award Date; url=URL
    fromOpenCall=From An Open Call?; relatedActivity[]=Related Activity; dateModified=Last Modified; dataSource=Data Source
    regrantType=For Regrant Type; locationScope=Location Scope`),
  object("plannedDates[]", "Planned Dates", event),
  object("actualDates[]", "Actual Dates", event),
  object("recipientIndividual", "Recipient Ind", leaves("id=Identifier; name=Name")),
  object("toIndividualsDetails", "To Individuals Details", individualsDetails),
  object("recipientOrganization[]", "Recipient Org", organisation),
  object("beneficiaryLocation[]", "Beneficiary Location", location),
  object("fundingOrganization[]", "Funding Org", organisation),
  object("grantProgramme[]", "Grant Programme", leaves(`code=Code; url=URL; ${described}`)),
  object("fundingType[]", "Funding Type", classification),
  object("classifications[]", "Classifications", classification),
  object("relatedDocument[]", "Related Document", [
    ...leaves(`id=Identifier; url=Web Address; documentType=Document Type; ${described}`),
  ]),
  object("applicationTransaction[]", "applicationTransaction", transaction),
  object("commitmentTransaction[]", "commitmentTransaction", transaction),
  object("disbursementTransaction[]", "disbursementTransaction", transaction),
]);
