import { createContext, useContext } from "react";

/** Where the parts of an audit lead to. An audit that is a file of its own leads nowhere: it has none. */
export interface Addresses {
  /** The numbers of one part (a chart, the figures), as a CSV. */
  numbers(part: string): string;
  /** The grants behind the finding of that number. */
  finding(number: number): string;
  check(rule: string): string;
  /** Every group on repeat. */
  groups: string;
  method: string;
}

export const AddressesContext = createContext<Addresses | null>(null);

/** The addresses of the audit that is drawn, or null when it stands alone. */
export function useAddresses(): Addresses | null {
  return useContext(AddressesContext);
}
