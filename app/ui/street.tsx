type Colour = "action" | "leaf" | "honey" | "brick" | "sky";
type Plot = [left: number, width: number, top: number, colour: Colour];

const ground = 142;
const houses: readonly Plot[] = [
  [0, 74, 72, "action"],
  [74, 74, 72, "leaf"],
  [148, 66, 80, "honey"],
  [314, 74, 62, "action"],
  [666, 58, 80, "honey"],
  [724, 74, 80, "brick"],
  [798, 74, 80, "sky"],
  [938, 58, 62, "leaf"],
  [996, 58, 72, "honey"],
  [1062, 58, 72, "brick"],
  [1170, 58, 62, "action"],
];
const shops: readonly Plot[] = [
  [388, 74, 80, "leaf"],
  [880, 58, 62, "action"],
];
const trees: readonly [middle: number, radius: number][] = [
  [239, 17],
  [285, 21],
  [1141, 21],
];
const flags = [80, 81.5, 83, 84.5, 86, 84.5, 83, 81.5, 80];
const flagColours = ["honey", "leaf-tint", "brick-tint"];

/** A street of houses round a hall: the place the money is for. A picture only, so screen readers pass it by. */
export function Street() {
  return (
    <svg
      className="street"
      viewBox="0 22 1200 128"
      preserveAspectRatio="xMidYMax slice"
      aria-hidden="true"
      focusable="false"
    >
      <rect x="0" y={ground} width="1200" height="8" fill="var(--leaf)" />
      {houses.map((plot) => (
        <House key={plot[0]} plot={plot} />
      ))}
      {trees.map(([middle, radius]) => (
        <Tree key={middle} middle={middle} radius={radius} />
      ))}
      {shops.map((plot) => (
        <Shop key={plot[0]} plot={plot} />
      ))}
      <Hall />
    </svg>
  );
}

function House({ plot: [left, width, top, colour] }: { plot: Plot }) {
  const half = width / 2;
  return (
    <>
      <path d={`M${left} ${ground}V${top}l${half} -24 ${half} 24V${ground}z`} fill={`var(--${colour})`} />
      <rect x={left + width * 0.72} y={top - 24} width="9" height="20" fill={`var(--${colour})`} />
      <rect x={left + 10} y={top + 12} width="13" height="16" rx="2" fill="var(--honey-tint)" />
      <rect x={left + width - 24} y={top + 12} width="13" height="16" rx="2" fill="var(--surface)" />
      <Door middle={left + half} />
    </>
  );
}

function Shop({ plot: [left, width, top, colour] }: { plot: Plot }) {
  return (
    <>
      <path d={`M${left} ${ground}V${top}h${width}V${ground}z`} fill={`var(--${colour})`} />
      <rect x={left - 3} y={top - 6} width={width + 6} height="9" rx="2" fill="var(--ink)" />
      <path d={`M${left} ${top + 24}h${width}l-5 10h${10 - width}z`} fill="var(--surface)" />
      <Door middle={left + width / 2} />
    </>
  );
}

function Door({ middle }: { middle: number }) {
  return <path d={`M${middle - 8} ${ground}v-26h16v26z`} fill="var(--paper)" />;
}

function Tree({ middle, radius }: { middle: number; radius: number }) {
  return (
    <>
      <rect x={middle - 2} y="104" width="5" height="40" fill="var(--honey-ink)" />
      <circle cx={middle} cy="96" r={radius} fill="var(--leaf)" />
      <circle cx={middle} cy="96" r={radius * 0.55} fill="none" stroke="var(--leaf-tint)" strokeWidth="2.5" />
    </>
  );
}

function Hall() {
  return (
    <>
      <path d={`M462 ${ground}V72l95 -44 95 44V${ground}z`} fill="var(--action)" />
      <circle cx="557" cy="66" r="15" fill="none" stroke="var(--honey)" strokeWidth="4" />
      <circle cx="557" cy="66" r="7" fill="none" stroke="var(--honey)" strokeWidth="3.5" />
      <rect x="480" y="96" width="22" height="26" rx="2" fill="var(--honey-tint)" />
      <rect x="612" y="96" width="22" height="26" rx="2" fill="var(--honey-tint)" />
      <path d={`M534 ${ground}v-34a23 23 0 0146 0v34z`} fill="var(--honey)" />
      {flags.map((top, place) => {
        const left = 468 + place * 20;
        return <path key={left} d={`M${left} ${top}h14l-7 11z`} fill={`var(--${flagColours[place % 3]})`} />;
      })}
    </>
  );
}
