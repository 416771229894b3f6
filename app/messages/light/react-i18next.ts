import type { i18n, TFunction } from "i18next";
import { createContext, createElement, type ReactNode, useContext } from "react";

/** In the browser this stands in for react-i18next, as i18next.ts beside it does for i18next. */
const Messages = createContext<i18n | null>(null);

export function I18nextProvider({ i18n, children }: { i18n: i18n; children: ReactNode }) {
  return createElement(Messages.Provider, { value: i18n }, children);
}

/** Asked with the same namespace, the same function comes back. */
export function useTranslation(namespace = ""): { t: TFunction } {
  const messages = useContext(Messages)!;
  const known = fixed.get(messages) ?? new Map<string, TFunction>();
  fixed.set(messages, known);
  const t = known.get(namespace) ?? messages.getFixedT(null, namespace || null);
  known.set(namespace, t);
  return { t };
}

const fixed = new WeakMap<i18n, Map<string, TFunction>>();
