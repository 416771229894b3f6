/** JSON text, the place reached in it and how the value there stands. */
export interface Scanned {
  text: string;
  at: number;
  depth: number;
  deepest: number;
  inString: boolean;
  /** The next backslash, found once; -1 when not looked for. */
  backslash: number;
}

/** Passes the value at `at`, counting how deep it goes; false when its end has not arrived. */
export function passValue(scanned: Scanned): boolean {
  const { text } = scanned;
  while (scanned.at < text.length) {
    if (scanned.inString) passString(scanned);
    else if (passMarks(scanned)) return true;
  }
  return false;
}

function passString(scanned: Scanned): void {
  const { text, at } = scanned;
  const quote = text.indexOf('"', at);
  if (scanned.backslash < at) scanned.backslash = endOr(text.indexOf("\\", at), text);
  if (scanned.backslash < (quote < 0 ? text.length : quote)) {
    scanned.at = scanned.backslash + 2;
  } else {
    scanned.inString = quote < 0;
    scanned.at = quote < 0 ? text.length : quote + 1;
  }
}

/** Passes what stands outside strings; true at the value's end. */
function passMarks(scanned: Scanned): boolean {
  const { text } = scanned;
  for (let at = scanned.at; at < text.length; at++) {
    const mark = text.charCodeAt(at);
    if (mark === 34) {
      scanned.inString = true;
      scanned.at = at + 1;
      return false;
    }
    if (mark === 123 || mark === 91) {
      scanned.depth += 1;
      scanned.deepest = Math.max(scanned.deepest, scanned.depth);
    } else if (mark === 125 || mark === 93 || mark === 44) {
      if (scanned.depth === 0) return stopAt(scanned, at);
      if (mark !== 44) scanned.depth -= 1;
      if (scanned.depth === 0) return stopAt(scanned, at + 1);
    }
  }
  scanned.at = text.length;
  return false;
}

function stopAt(scanned: Scanned, at: number): true {
  scanned.at = at;
  return true;
}

const endOr = (place: number, text: string) => (place < 0 ? text.length : place);
