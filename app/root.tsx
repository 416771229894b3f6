import type { HeadersFunction, LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLocation,
  useMatches,
  useRouteError,
  useRouteLoaderData,
} from "@remix-run/react";
import { type ReactNode, useContext } from "react";
import { I18nextProvider, useTranslation } from "react-i18next";
import type { Viewer } from "~/domain/people/viewer";
import { htmlLang, messagesWith, translator } from "~/messages";
import type { WordNames } from "~/messages/words";
import { aroundWords, WordsAlong } from "~/messages/words-along";
import { NonceContext } from "~/nonce";
import styles from "~/styles/app.css?url";
import { type LanguageAround, LanguageContext } from "~/ui/language/language-context";
import { isBilingual, localeOf, wordingsIn } from "~/ui/language/locale-of";
import { type Look, lookIn } from "~/ui/look";
import { Page } from "~/ui/page";
import { ViewerContext } from "~/ui/viewer-context";

export const links: LinksFunction = () => [
  { rel: "stylesheet", href: styles },
  { rel: "icon", href: "/favicon.svg", type: "image/svg+xml" },
];

export const meta: MetaFunction<typeof loader> = ({ error, data }) =>
  error ? [{ title: translator(data?.locale ?? "en")(`edge:status.${kindOf(error)}.title`) }] : [];

/** A page that could not be shown says what its route said about keeping it: it names who is signed in, too. */
export const headers: HeadersFunction = ({ errorHeaders }) => errorHeaders ?? new Headers();

/** What stands around every page says who is signed in, and in which language. */
export function loader({ context: { viewer, locale } }: LoaderFunctionArgs) {
  // The one Welsh sentence of a page that is English still: it comes with the data, as such a page has no other.
  const isTold = locale === "cy" && viewer.kind !== "person";
  const notYet = isTold ? translator(locale)("frame:language.notYet") : null;
  return { locale, notYet, viewer: around(viewer) };
}

function around(viewer: Viewer) {
  if (viewer.kind !== "person") return null;
  const hasGroups = viewer.roles.some(({ role }) => role !== "administrator");
  const hasRounds = viewer.roles.some(({ role }) => role !== "councillor");
  return { name: viewer.name, hasGroup: viewer.memberships.length > 0, hasGroups, hasRounds };
}

export default function App() {
  return <Outlet />;
}

export function Layout({ children }: { children: ReactNode }) {
  const { theme, density } = useLook();
  const found = useRouteLoaderData<typeof loader>("root");
  const language = useLanguage();
  const words = messagesWith(language.locale, useWordings());
  return (
    <html lang={htmlLang[language.locale]} data-theme={theme}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        <Links />
      </head>
      <body data-density={density}>
        <ViewerContext.Provider value={found?.viewer ?? null}>
          <LanguageContext.Provider value={language}>
            <I18nextProvider i18n={words}>{children}</I18nextProvider>
          </LanguageContext.Provider>
        </ViewerContext.Provider>
        <Script />
      </body>
    </html>
  );
}

export function ErrorBoundary() {
  const error = useRouteError();
  const { t } = useTranslation("edge");
  const kind = kindOf(error);
  return (
    <Page>
      <h1>{t(`status.${kind}.title`)}</h1>
      <p className="lead">{t(`status.${kind}.text`)}</p>
      <p>
        <a href="/">{t("home")}</a>
      </p>
    </Page>
  );
}

function kindOf(error: unknown): "404" | "405" | "500" {
  const status = isRouteErrorResponse(error) ? error.status : 500;
  return status === 404 ? "404" : status === 405 ? "405" : "500";
}

interface Handle {
  /** Or whether the page needs it, by what its loader gave. */
  script?: boolean | ((data: unknown) => boolean);
  /** Which messages it needs then, beyond what stands around every page; or which, by what its loader gave. */
  words?: WordNames | ((data: unknown) => WordNames);
  density?: Look["density"];
  /** The address says how the page looks: only for pages that show the components. */
  looks?: "by-address";
}

function useHandles(): (Handle & { data: unknown })[] {
  return useMatches().map(({ handle, data }) => ({ ...(handle as Handle | undefined), data }));
}

/** What is told of a fault is there in both languages; of pages, those that say so. */
function useLanguage(): LanguageAround {
  const root = useRouteLoaderData<typeof loader>("root");
  const matches = useMatches();
  const failed = Boolean(useRouteError());
  const locale = failed ? (root?.locale ?? "en") : localeOf(matches);
  const isOffered = failed || isBilingual(matches);
  return { locale, isOffered, notYet: isOffered ? null : (root?.notYet ?? null) };
}

/** What the funder whose page it is says in its own words; of a fault, nothing. */
function useWordings() {
  const matches = useMatches();
  return useRouteError() ? [] : wordingsIn(matches);
}

/** How roomy the page is, by the last of its routes that says so: `handle = { density: "standard" }` for officers. */
function useLook(): Look {
  const { search } = useLocation();
  const handles = useHandles();
  const density = handles.findLast((handle) => handle.density)?.density;
  if (!handles.some((handle) => handle.looks === "by-address")) return { density };
  return { density, ...lookIn(new URLSearchParams(search)) };
}

/** Pages that only show something ship no script; a route asks for it with `handle = { script: true }`. */
function Script() {
  const nonce = useContext(NonceContext);
  const handles = useHandles();
  const { locale } = useLanguage();
  const wordings = useWordings();
  const asked = handles.some(({ script, data }) => (typeof script === "function" ? script(data) : script));
  if (!asked) return null;
  const own = handles.flatMap(({ words = [], data }) => (typeof words === "function" ? words(data) : words));
  return (
    <>
      <WordsAlong locale={locale} names={[...aroundWords, ...own]} wordings={wordings} />
      <ScrollRestoration nonce={nonce} />
      <Scripts nonce={nonce} />
    </>
  );
}
