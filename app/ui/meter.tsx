import { type CSSProperties, useId } from "react";

interface Props {
  /** What is counted: "Rows read". */
  label: string;
  done: number;
  /** Null while nobody knows how many there are. */
  of: number | null;
  /** The same in words: "822 of 1,284 rows". */
  words: string;
}

/** How far something has come. The words say it too, and they are what is read out. */
export function Meter({ label, done, of, words }: Props) {
  const id = useId();
  const share = of === null || of === 0 ? null : Math.min(100, Math.round((done / of) * 1000) / 10);
  return (
    <>
      <div
        className={share === null ? "meter meter--unknown" : "meter"}
        role="progressbar"
        aria-label={label}
        aria-describedby={id}
        {...(share !== null && {
          "aria-valuemin": 0,
          "aria-valuemax": of ?? 0,
          "aria-valuenow": Math.min(done, of ?? 0),
        })}
        style={{ "--v": share ?? 0 } as CSSProperties}
      >
        <i />
      </div>
      <p className="meter-words" id={id}>
        {words}
      </p>
    </>
  );
}
