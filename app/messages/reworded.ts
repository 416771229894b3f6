import type { Texts, Wording } from "~/domain/wordings/wording";

type Bundles = Readonly<Record<string, Record<string, unknown>>>;

/** Messages by namespace with some sentences said otherwise; what they were made from stays as it is. */
export function reworded(bundles: Bundles, wordings: readonly Wording[]): Bundles {
  const all: Record<string, Record<string, unknown>> = { ...bundles };
  for (const { key, texts } of wordings) {
    const [namespace = "", path = ""] = key.split(":");
    const before = all[namespace];
    if (before) all[namespace] = put(before, path.split("."), texts);
  }
  return all;
}

function put(
  into: Record<string, unknown>,
  [step = "", ...rest]: readonly string[],
  texts: Texts,
): Record<string, unknown> {
  if (rest.length > 0) return { ...into, [step]: put((into[step] ?? {}) as Record<string, unknown>, rest, texts) };
  const named = Object.entries(texts).map(
    ([form, text]) => [form === "text" ? step : `${step}_${form}`, text] as const,
  );
  return { ...into, ...Object.fromEntries(named) };
}
