import type { BarLook } from "./chart";

/** Each judgement has a pattern beside its colour, so that it holds in black and white. */
export function BarFills({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={`${id}-short`} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect className="fill-brick" width="7" height="7" />
        <rect className="fill-surface" width="2" height="7" />
      </pattern>
      <pattern id={`${id}-middling`} width="8" height="8" patternUnits="userSpaceOnUse">
        <rect className="fill-honey" width="8" height="8" />
        <circle className="fill-dot" cx="4" cy="4" r="1.4" />
      </pattern>
    </defs>
  );
}

/** How a bar of that look is painted. */
export function fillOf(look: BarLook, id: string): { className: string; fill?: string } {
  const patterned = look === "short" || look === "middling";
  return { className: `bar bar--${look}`, ...(patterned && { fill: `url(#${id}-${look})` }) };
}

/** Chart units, to a hundredth: enough to measure, and the same bytes on every machine. */
export function units(value: number): number {
  return Math.round(value * 100) / 100;
}
