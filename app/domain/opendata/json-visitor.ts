/** What to do with a value found at the top of the file: hand on its text, pass over it, hand on its elements, or read no more. */
export type JsonWish = "keep" | "skip" | "elements" | "stop";

export interface JsonVisitor {
  /** A value begins: of this key of the top-level object, or the top-level array itself (key null). */
  begins(key: string | null, first: string): JsonWish;
  kept(key: string, text: string): void;
  /** An element of an array asked for; places count from 1. */
  element(key: string | null, text: string, place: number): void;
  /** What text with bytes above 127 says. */
  decoded(bytes: string): string;
}

export interface JsonLimits {
  /** Longest element, in bytes; a longer kept value is passed over. */
  element: number;
  depth: number;
}

export interface JsonWalk {
  write(bytes: string): void;
  end(): void;
  /** Bytes passed so far. */
  position(): number;
}
