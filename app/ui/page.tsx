import type { ReactNode } from "react";
import { Footer } from "./footer";
import { LanguageNote } from "./language/language-note";
import { Masthead, type Place } from "./masthead";
import { SkipLink } from "./skip-link";

interface Props {
  /** The entry of the masthead this page stands under. */
  here?: Place;
  /** The name of the funder whose page it is: it stands in place of the product's. */
  funder?: string;
  /** Runs over the whole width, above the rest; it holds the h1. */
  hero?: ReactNode;
  children: ReactNode;
}

/** What every public page has around it: the way past the masthead, the masthead, the footer. */
export function Page({ here, funder, hero, children }: Props) {
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
