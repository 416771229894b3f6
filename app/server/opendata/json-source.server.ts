import { type GrantsPlace, grantsFinder, grantsReader } from "~/domain/opendata/json-grants";
import { type Chunk, Refusal } from "~/domain/opendata/source";
import type { Decoder } from "./encoding.server";
import { filePieces } from "./file-pieces.server";
import type { ReaderLimits } from "./limits.server";
import type { OpenedFile } from "./opened-file.server";

/** A batch is handed on when it holds this many grants, or this many pieces of the file: grants can be large. */
const GRANTS = 500;
const PIECES = 32;

/**
 * The grants of a JSON file from byte `from` on, cut out one by one, and the package around them.
 * Throws `Refusal`: no-grants, broken-json { grant, line }, too-deep { grant, limit }, cell-too-long { row, limit }.
 */
export async function* jsonChunks(
  file: OpenedFile,
  from: number,
  decoder: Decoder,
  limits: ReaderLimits,
  told: (bytes: number) => void,
): AsyncGenerator<Chunk> {
  try {
    const place = await findGrants(file, from, decoder, limits);
    if (place.guessed) yield { kind: "note", code: "grants-under-other-key", row: null, detail: place.key ?? "" };
    yield* grantsAt(place, file, from, decoder, limits, told);
  } catch (error) {
    throw error instanceof Refusal && error.code === "broken-json" ? await withLine(error, file, from) : error;
  }
}

async function findGrants(file: OpenedFile, from: number, decoder: Decoder, limits: ReaderLimits) {
  const finder = grantsFinder(decoder.decoded, jsonLimits(limits));
  for await (const piece of filePieces(file.handle, from)) {
    finder.write(piece);
    if (finder.places.found) return { ...finder.places.found, guessed: false };
  }
  finder.end();
  if (!finder.places.guess) throw new Refusal("no-grants");
  return { ...finder.places.guess, guessed: true };
}

async function* grantsAt(
  place: GrantsPlace,
  file: OpenedFile,
  from: number,
  decoder: Decoder,
  limits: ReaderLimits,
  told: (bytes: number) => void,
): AsyncGenerator<Chunk> {
  let grants: unknown[] = [];
  let [first, pieces] = [1, 0];
  const fields: [string, unknown][] = [];
  const listener = {
    decoded: decoder.decoded,
    grant: (grant: unknown) => grants.push(grant),
    field: (key: string, value: unknown) => fields.push([key, value]),
  };
  const reader = grantsReader(listener, place, jsonLimits(limits), limits.jsonPackageBytes);
  function* ready(ending: boolean): Generator<Chunk> {
    if (grants.length < GRANTS && pieces < PIECES && !ending) return;
    pieces = 0;
    if (fields.length > 0) yield { kind: "package", about: Object.fromEntries(fields.splice(0)) };
    if (grants.length === 0) return;
    const batch: Chunk = { kind: "grants", first, grants };
    first += grants.length;
    grants = [];
    yield batch;
  }
  for await (const piece of filePieces(file.handle, from, told)) {
    reader.write(piece);
    pieces++;
    yield* ready(false);
  }
  reader.end();
  yield* ready(true);
}

const jsonLimits = (limits: ReaderLimits) => ({ element: limits.jsonGrantBytes, depth: limits.jsonDepth });

async function withLine(refusal: Refusal, file: OpenedFile, from: number): Promise<Refusal> {
  let left = Number(refusal.data.at);
  let line = 1;
  for await (const piece of filePieces(file.handle, from)) {
    line += piece.slice(0, left).split("\n").length - 1;
    left -= piece.length;
    if (left <= 0) break;
  }
  return new Refusal("broken-json", { grant: refusal.data.grant ?? 0, line });
}
