import { readSync } from "node:fs";

/** A grant as text and its place in the order. */
export interface Waiting {
  key: number;
  text: string;
}

/** Bytes read of a run at a time; a longer line makes the room grow. */
const BLOCK = 1 << 14;
const [TAB, LINE_END] = [9, 10];

/** The texts of sorted runs of a file in one order; of equal keys those of the earlier run first. */
export function* merged(file: number, runs: readonly { from: number; to: number }[]): Generator<string> {
  const heap: Head[] = [];
  for (const [number, { from, to }] of runs.entries()) {
    const lines = linesOf(file, from, to);
    const first = lines.next();
    if (!first.done) heap.push({ number, lines, line: first.value });
  }
  for (let at = heap.length >> 1; at >= 0; at--) sink(heap, at);
  while (heap.length > 0) {
    const head = heap[0]!;
    yield head.line.text;
    const next = head.lines.next();
    if (!next.done) head.line = next.value;
    else {
      const last = heap.pop()!;
      if (last !== head) heap[0] = last;
    }
    sink(heap, 0);
  }
}

interface Head {
  /** Number of its run. */
  number: number;
  lines: Generator<Waiting>;
  line: Waiting;
}

/** Lets a head go down a binary heap to where it belongs. */
function sink(heap: Head[], from: number): void {
  for (let at = from; ; ) {
    const left = at * 2 + 1;
    const right = left + 1;
    let least = at;
    if (left < heap.length && isBefore(heap[left]!, heap[least]!)) least = left;
    if (right < heap.length && isBefore(heap[right]!, heap[least]!)) least = right;
    if (least === at) return;
    [heap[at], heap[least]] = [heap[least]!, heap[at]!];
    at = least;
  }
}

function isBefore(a: Head, b: Head): boolean {
  return a.line.key < b.line.key || (a.line.key === b.line.key && a.number < b.number);
}

/** The lines of a run: key, tab, text. */
function* linesOf(file: number, from: number, to: number): Generator<Waiting> {
  let room = Buffer.allocUnsafeSlow(BLOCK);
  let [at, filled] = [from, 0];
  while (at < to) {
    if (filled === room.length) room = Buffer.concat([room, Buffer.alloc(room.length)]);
    const read = readSync(file, room, filled, Math.min(room.length - filled, to - at), at);
    if (read === 0) throw new Error("the waiting grants are not all there");
    at += read;
    filled += read;
    let start = 0;
    for (let end = room.indexOf(LINE_END); end >= 0 && end < filled; end = room.indexOf(LINE_END, start)) {
      const tab = room.indexOf(TAB, start);
      yield { key: Number(room.toString("latin1", start, tab)), text: room.toString("utf8", tab + 1, end) };
      start = end + 1;
    }
    room.copyWithin(0, start, filled);
    filled -= start;
  }
}
