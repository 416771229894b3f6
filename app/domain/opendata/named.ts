import { foldName } from "./normalise";

/** What a published grant says of who gets the money; "" where it says nothing. */
export interface NamedRecipient {
  id: string;
  name: string;
}

/**
 * Whether a recipient is surely an organisation and may be named where anyone can read: by the register its identifier is
 * from, or by a word in its name that no person's name has. Anything else is or may be a private person.
 */
export function mayBeNamed({ id, name }: NamedRecipient): boolean {
  if (name === "") return false;
  if (isRegistered(id)) return true;
  const said = foldAccents(name).split(" ");
  return said.some((word) => words.has(word)) || (said.includes("church") && said.some((word) => ofChurches.has(word)));
}

/** A title as anyone may read it: null when it names one of its recipients who may not be named. */
export function titleToShow(title: string, recipients: readonly NamedRecipient[]): string | null {
  if (title === "") return null;
  return recipients.some((one) => one.name !== "" && !mayBeNamed(one) && isSaidIn(title, one.name)) ? null : title;
}

/** The whole name, or one of its parts; short parts count where there are no longer ones, as in "Li Wu". */
function isSaidIn(title: string, name: string): boolean {
  const [said, whole] = [` ${foldLetters(title)} `, foldLetters(name)];
  // Scripts without spaces between words have no parts to look for.
  if (whole !== "" && said.includes(WITHOUT_SPACES.test(whole) ? whole : ` ${whole} `)) return true;
  const parts = whole.split(" ").filter((part) => part !== "");
  const long = parts.filter((part) => part.length > 2 && !small.has(part));
  return (long.length > 0 ? long : parts).some((part) => said.includes(` ${part} `));
}

const WITHOUT_SPACES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** Registers of org-id.guide that list organisations only: charities, companies, councils, schools, universities, health. */
const REGISTERED =
  /^(?:GB-(?:CHC|COH|SC|NIC|NHS|LAE|LAS|LANI|LAW|GOR|EDU|UKPRN|MPR|SHPE|CASC|REV|PLA|HESA|IRN|NIEDU|SCOTEDU|WALEDU|CRO)|XI-(?:IOSD|PB|WIKIDATA|GRID|ROR)|IE-(?:CHY|CRO)|IM-(?:CR|GR)|JE-FSC|GG-RCE|US-EIN)-[A-Z0-9]/i;

/** What a publisher made up for itself (`360G-…`) says nothing of who it is. Councils have letters, all others a number. */
function isRegistered(id: string): boolean {
  return REGISTERED.test(id) && (/^GB-LA/i.test(id) || /\d/.test(id));
}

/** As `foldName`, accents off first: `Cymdeithas Pêl-droed` is "cymdeithas pel droed". */
function foldAccents(name: string): string {
  return foldName(name.normalize("NFKD").replace(/\p{M}/gu, ""));
}

/** Lower-cased letters and digits of any script, accents off, one space between words. */
function foldLetters(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

const small = new Set("the and for with from van von der den mrs miss".split(" "));

/** Church is a surname too: it counts beside one of these. */
const ofChurches = new Set(
  "st saint saints of all christ baptist reformed free united evangelical pentecostal".split(" "),
);

/** Words that organisations have in their names and people do not. Surnames that are such words (Church, Hall, Guild) are left out. */
const words = new Set(
  `academy action advice agency alliance arts assembly associates association associations athletic board borough
  brigade bureau cafe campaign cathedral centre centres center charities charity choir choirs chorus cic cinema
  cio circle clinic club clubs coalition college collective commission committee communities community companies
  company confederation congregation consortium cooperative corporation council councils county cricket
  development diocese disability disabled district ensemble federation festival festivals football forum
  foundation fund gallery galleries gardeners government group groups guides heritage hospice hospital hostel
  housing hub incorporated initiative institute institution international kirk league library libraries limited
  llp ltd methodist ministry mission mosque museum museums national neighbourhood network networks nhs nursery
  opera orchestra organisation organization parish parliament partners partnership partnerships philharmonic
  players plc preschool primary programme project projects refugee regeneration residents rotary rugby
  samaritans school schools scout scouts secondary service services societies society sports studios support
  symphony synagogue tenants theatre theatres theater together trust trustees trusts union universities
  university venture voluntary volunteers welfare wildlife women workshops ymca youth ywca canolfan capel cerdd
  clwb coleg cwmni cyf cyfeillion cymdeithas cymdeithasol cymuned cymunedol cyngor eglwys eisteddfod elusen
  ffederasiwn fforwm gwyl gymdeithas gymuned gymunedol gyngor gyfyngedig cyfyngedig hosbis llyfrgell mudiad
  menter neuadd partneriaeth prifysgol pwyllgor rhwydwaith sefydliad theatr undeb urdd ymddiriedolaeth ysbyty
  ysgol grwp amgueddfa merched ieuenctid`
    .trim()
    .split(/\s+/),
);
