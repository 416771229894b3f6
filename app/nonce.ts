import { createContext } from "react";

/** The content security policy's number for this response; undefined in the browser, which needs none. */
export const NonceContext = createContext<string | undefined>(undefined);
