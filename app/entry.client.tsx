import { RemixBrowser } from "@remix-run/react";
import { StrictMode, startTransition } from "react";
import { hydrateRoot } from "react-dom/client";
import { takeWords } from "~/messages/words";

const words = document.getElementById("words")?.textContent;
if (words) takeWords(document.documentElement.lang === "cy" ? "cy" : "en", words);

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <RemixBrowser />
    </StrictMode>,
  );
});
