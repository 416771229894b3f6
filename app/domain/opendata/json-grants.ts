import type { JsonLimits, JsonWalk } from "./json-visitor";
import { brokenJson, jsonWalk } from "./json-walk";
import type { Refusal } from "./source";

/** Where a JSON file keeps its grants: the top-level array (key null) or an array under a key. */
export interface GrantsPlace {
  key: string | null;
}

export interface JsonListener {
  grant(grant: unknown): void;
  /** A field of the package around the grants. */
  field(key: string, value: unknown): void;
  decoded(bytes: string): string;
}

/**
 * Looks for the grants: the top-level array, else `grants`, else the first top-level array of objects.
 * `found` is there as soon as it is certain (the rest of the text need not be written); `guess` is the last resort.
 */
export function grantsFinder(decoded: (bytes: string) => string, limits: JsonLimits) {
  const places: { found: GrantsPlace | null; guess: GrantsPlace | null } = { found: null, guess: null };
  const walk = jsonWalk(
    {
      decoded,
      begins(key, first) {
        if (first !== "[") return "skip";
        if (key === null || key === "grants") places.found = { key };
        if (places.found) return "stop";
        return places.guess === null ? "elements" : "skip";
      },
      kept() {},
      element(key, text, place) {
        if (place === 1 && text.startsWith("{")) places.guess ??= { key };
      },
    },
    limits,
  );
  return { places, write: walk.write, end: walk.end };
}

/**
 * Reads the grants at a place found by `grantsFinder`, one by one, and the package's other fields up to `fieldBytes`.
 * Elements that are not objects are handed on as they are. Throws `Refusal` as `jsonWalk` does.
 */
export function grantsReader(
  listener: JsonListener,
  place: GrantsPlace,
  limits: JsonLimits,
  fieldBytes: number,
): JsonWalk {
  let room = fieldBytes;
  let taken = false;
  const parse = (text: string, grant: number): unknown => parsed(listener.decoded(text), () => brokenAt(walk, grant));
  const walk = jsonWalk(
    {
      decoded: listener.decoded,
      begins(key, first) {
        if (first !== "[" || key !== place.key || taken) return "keep";
        taken = true;
        return "elements";
      },
      kept(key, text) {
        room -= text.length;
        const value = parse(text, 0);
        if (room >= 0) listener.field(key, value);
      },
      element: (_key, text, grant) => listener.grant(parse(text, grant)),
    },
    limits,
  );
  return walk;
}

function parsed(text: string, refusal: () => Refusal): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw refusal();
  }
}

const brokenAt = (walk: JsonWalk, grant: number) =>
  brokenJson({ places: grant, inArray: grant > 0, before: walk.position(), at: 0 });
