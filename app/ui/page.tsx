import { type ReactNode, useContext } from "react";
import { DeskFrame } from "./desk/desk-frame";
import { Footer } from "./footer";
import { LanguageNote } from "./language/language-note";
import { Masthead, type Place } from "./masthead";
import { SkipLink } from "./skip-link";
import { ViewerContext } from "./viewer-context";

interface Props {
  /** The entry of the masthead this page stands under. */
  here?: Place;
  /** The name of the funder whose page it is: it stands in place of the product's. */
  funder?: string;
  /** Runs over the whole width, above the rest; it holds the h1. */
  hero?: ReactNode;
  children: ReactNode;
}

/** The work of a funder's own people. */
const desk: readonly (Place | undefined)[] = ["rounds", "groups"];

/** What every page has around it: the way past the masthead, the masthead, the footer; those at work for a funder have a rail. */
export function Page({ here, funder, hero, children }: Props) {
  const viewer = useContext(ViewerContext);
  if (here && viewer && desk.includes(here)) return <DeskFrame here={here}>{children}</DeskFrame>;
  return (
    <>
      <SkipLink />
      <Masthead here={here} funder={funder} />
      <LanguageNote />
      <main id="main" className={hero ? "under-hero" : undefined}>
        {hero}
        <div className="wrap">{children}</div>
      </main>
      <Footer />
    </>
  );
}
