import { createContext } from "react";

/** The name of who is signed in, for what stands around every page; null: nobody is. */
export const ViewerContext = createContext<{ name: string } | null>(null);
