import { createContext, type ReactNode, useContext } from "react";

/** The level of the next heading, so that an audit has its place on a page of its own and among others. */
const HeadingLevel = createContext(1);

/** Headings inside begin at this level. */
export function HeadingsFrom({ level, children }: { level: number; children?: ReactNode }) {
  return <HeadingLevel.Provider value={level}>{children}</HeadingLevel.Provider>;
}

export function Heading({ id, isHidden, children }: { id?: string; isHidden?: boolean; children: ReactNode }) {
  const Tag = `h${Math.min(useContext(HeadingLevel), 6)}` as "h2";
  return (
    <Tag id={id} className={isHidden ? "vh" : undefined}>
      {children}
    </Tag>
  );
}

interface Part {
  anchor?: string;
  heading: string;
  /** The heading is heard and not seen: what follows speaks for itself. */
  isHidden?: boolean;
  children: ReactNode;
}

/** A part of a page under its heading; headings inside it are one level down. Funders' parts are alike, so none is a landmark. */
export function Section({ anchor, heading, isHidden, children }: Part) {
  const level = useContext(HeadingLevel);
  return (
    <section id={anchor}>
      <Heading isHidden={isHidden}>{heading}</Heading>
      <HeadingsFrom level={level + 1}>{children}</HeadingsFrom>
    </section>
  );
}

/** Sentences, one a line; nothing when there are none. */
export function Sentences({ of }: { of: readonly string[] }) {
  if (of.length === 0) return null;
  return (
    <ul>
      {of.map((sentence, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two kinds of notes may read the same
        <li key={place}>{sentence}</li>
      ))}
    </ul>
  );
}
