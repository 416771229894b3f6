const INNERMOST = 14;
const STEP = 9;
const MIDDLE = 60;

interface Props {
  /** At most five. */
  years: number;
  /** Full rings. */
  past: number;
  /** Of the ring after those, from 0 to 1. */
  part: number;
  /** "Year 2 of 5. One full ring, and most of the second". */
  words: string;
}

/** One ring for each year together, from the inside out. */
export function YearRings({ years, past, part, words }: Props) {
  const rings = Array.from({ length: years }, (_, place) => INNERMOST + STEP * place);
  return (
    <span className="rings">
      <svg viewBox="0 0 120 120" role="img" aria-label={words}>
        {rings.map((radius, place) => (
          <g key={radius}>
            <circle className="ring-bg" cx={MIDDLE} cy={MIDDLE} r={radius} />
            {place < past && <circle className="ring-on" cx={MIDDLE} cy={MIDDLE} r={radius} />}
            {place === past && part > 0 && <Arc radius={radius} part={part} />}
          </g>
        ))}
      </svg>
    </span>
  );
}

function Arc({ radius, part }: { radius: number; part: number }) {
  const around = 2 * Math.PI * radius;
  return (
    <circle
      className="ring-on ring-part"
      cx={MIDDLE}
      cy={MIDDLE}
      r={radius}
      strokeDasharray={`${(around * part).toFixed(1)} ${around.toFixed(1)}`}
      transform={`rotate(-90 ${MIDDLE} ${MIDDLE})`}
    />
  );
}
