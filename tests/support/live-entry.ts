import { type Design, fields } from "~/domain/rounds/fields";
import type { Kind } from "~/domain/rounds/kinds";
import { type Known, liveOf } from "~/domain/rounds/live";
import { fieldsOf, partNames } from "~/domain/rounds/parts";
import { readPart } from "~/domain/rounds/read-part";

/** All that a page says of a design, as text: the same bytes wherever it runs. */
export function saidOf(known: Known, design: Design): string {
  return JSON.stringify([
    liveOf(known, design),
    partNames.map((part) => readPart(part, typedFrom(part, design), design)),
  ]);
}

/** A page of the form as it would be sent. */
function typedFrom(part: (typeof partNames)[number], design: Design): Record<string, string[]> {
  const plain = fieldsOf(part).filter((name) => fields[name].name !== "rows");
  return Object.fromEntries(plain.map((name) => [name, (fields[name] as Kind<unknown>).write(design[name])]));
}

Object.assign(globalThis, { saidOf });
