import { passValue, type Scanned } from "./json-scan";
import type { JsonLimits, JsonVisitor, JsonWalk, JsonWish } from "./json-visitor";
import { Refusal } from "./source";

type Mode =
  | "top"
  | "first-key"
  | "key"
  | "colon"
  | "value"
  | "first-element"
  | "element"
  | "inside"
  | "after"
  | "end"
  | "stopped";

interface Walking extends Scanned {
  visitor: JsonVisitor;
  limits: JsonLimits;
  mode: Mode;
  /** Bytes before `text`. */
  before: number;
  /** Where the value being read starts. */
  start: number;
  key: string | null;
  wish: JsonWish;
  /** An array of elements is open, at the top or under a key. */
  inArray: boolean;
  bare: boolean;
  places: number;
}

/**
 * Walks the top of a JSON text pushed in pieces of any size, one character a byte, without holding more than one value.
 * Throws `Refusal`: broken-json { grant, at } (grant 0 = outside the grants, `at` in bytes), too-deep { grant, limit },
 * cell-too-long { row, limit }.
 */
export function jsonWalk(visitor: JsonVisitor, limits: JsonLimits): JsonWalk {
  const place = {
    text: "",
    before: 0,
    at: 0,
    start: 0,
    depth: 0,
    deepest: 0,
    inString: false,
    backslash: -1,
    places: 0,
  };
  const state = { key: null, wish: "skip" as JsonWish, inArray: false, bare: false, mode: "top" as Mode };
  const walking: Walking = { visitor, limits, ...place, ...state };
  return {
    write(bytes) {
      if (walking.mode === "stopped") return;
      take(walking, bytes);
      walk(walking);
    },
    end() {
      if (walking.mode !== "end") throw brokenJson(walking);
    },
    position: () => walking.before + walking.at,
  };
}

/** The refusal for a place where the text stops being JSON. */
export function brokenJson({ places, inArray, before, at }: Pick<Walking, "places" | "inArray" | "before" | "at">) {
  return new Refusal("broken-json", { grant: inArray ? places : 0, at: before + at });
}

function take(walking: Walking, bytes: string): void {
  const held = walking.mode === "inside" && walking.wish !== "skip" ? walking.start : walking.at;
  const from = Math.min(held, walking.text.length);
  walking.text = from === walking.text.length ? bytes : walking.text.slice(from) + bytes;
  walking.before += from;
  walking.at -= from;
  walking.start -= from;
  walking.backslash = -1;
}

function walk(walking: Walking): void {
  while (walking.at < walking.text.length && walking.mode !== "stopped") {
    if (walking.mode === "inside") {
      const ended = passValue(walking);
      if (walking.deepest > walking.limits.depth) throw tooDeep(walking);
      checkLength(walking, walking.at - walking.start);
      if (!ended) return;
      endValue(walking);
    } else if (isSpace(walking.text.charCodeAt(walking.at))) {
      walking.at += 1;
    } else if (!step(walking, walking.text[walking.at]!)) {
      return;
    }
  }
}

/** Takes one mark between values; false when a key has not arrived whole. */
function step(walking: Walking, mark: string): boolean {
  const { mode } = walking;
  if (mode === "top" && mark === "{") return moveTo(walking, "first-key");
  if (mode === "top" && mark === "[") return beginTopArray(walking);
  if ((mode === "key" || mode === "first-key") && mark === '"') return readKey(walking);
  if (mode === "first-key" && mark === "}") return moveTo(walking, "end");
  if (mode === "colon" && mark === ":") return moveTo(walking, "value");
  if (mode === "value") return beginValue(walking, mark);
  if (mode === "first-element" && mark === "]") return closeArray(walking);
  if (mode === "element" || mode === "first-element") return beginElement(walking);
  if (mode === "after" && mark === ",") return moveTo(walking, walking.inArray ? "element" : "key");
  if (mode === "after" && mark === "]" && walking.inArray) return closeArray(walking);
  if (mode === "after" && mark === "}" && !walking.inArray) return moveTo(walking, "end");
  throw brokenJson(walking);
}

function moveTo(walking: Walking, mode: Mode): true {
  walking.mode = mode;
  walking.at += 1;
  return true;
}

function beginTopArray(walking: Walking): true {
  walking.bare = true;
  return openArray(walking, walking.visitor.begins(null, "["));
}

function readKey(walking: Walking): boolean {
  const from = walking.at;
  let end = walking.text.indexOf('"', from + 1);
  while (end >= 0 && isEscaped(walking.text, end)) end = walking.text.indexOf('"', end + 1);
  if ((end < 0 ? walking.text.length : end) - from > walking.limits.element) throw brokenJson(walking);
  if (end < 0) return false;
  walking.key = String(parsed(walking, walking.text.slice(from, end + 1)));
  walking.at = end;
  return moveTo(walking, "colon");
}

function isEscaped(text: string, place: number): boolean {
  let slashes = 0;
  while (text[place - 1 - slashes] === "\\") slashes += 1;
  return slashes % 2 === 1;
}

function beginValue(walking: Walking, first: string): true {
  const wish = walking.visitor.begins(walking.key, first);
  if (wish === "stop" || (wish === "elements" && first === "[")) return openArray(walking, wish);
  walking.wish = wish;
  return beginInside(walking);
}

function openArray(walking: Walking, wish: JsonWish): true {
  if (wish === "stop") return moveTo(walking, "stopped");
  Object.assign(walking, { inArray: true, wish, places: 0 });
  return moveTo(walking, "first-element");
}

function beginElement(walking: Walking): true {
  walking.places += 1;
  return beginInside(walking);
}

function beginInside(walking: Walking): true {
  walking.start = walking.at;
  walking.depth = 0;
  walking.inString = false;
  walking.mode = "inside";
  return true;
}

function closeArray(walking: Walking): true {
  walking.inArray = false;
  return moveTo(walking, walking.bare ? "end" : "after");
}

function endValue(walking: Walking): void {
  const { visitor, start, at, key, wish } = walking;
  walking.mode = "after";
  if (walking.wish === "skip") return;
  const text = walking.text.slice(start, at);
  if (walking.inArray) visitor.element(walking.bare ? null : key, text, walking.places);
  else if (wish === "keep") visitor.kept(key ?? "", text);
}

function checkLength(walking: Walking, length: number): void {
  const { limits, wish, inArray, places } = walking;
  if (wish === "skip" || length <= limits.element) return;
  if (inArray) throw new Refusal("cell-too-long", { row: places, limit: limits.element });
  walking.wish = "skip";
}

function parsed(walking: Walking, bytes: string): unknown {
  try {
    return JSON.parse(walking.visitor.decoded(bytes));
  } catch {
    throw brokenJson(walking);
  }
}

const tooDeep = ({ limits, inArray, places }: Walking) =>
  new Refusal("too-deep", { grant: inArray ? places : 0, limit: limits.depth });
const isSpace = (code: number) => code === 32 || code === 10 || code === 13 || code === 9;
