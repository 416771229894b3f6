import type { LinksFunction } from "@remix-run/node";
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useMatches,
  useRouteError,
} from "@remix-run/react";
import { type ReactNode, useContext } from "react";
import { I18nextProvider, useTranslation } from "react-i18next";
import { messagesIn } from "~/messages";
import { NonceContext } from "~/nonce";
import styles from "~/styles/app.css?url";

const messages = messagesIn("en");

export const links: LinksFunction = () => [
  { rel: "stylesheet", href: styles },
  { rel: "icon", href: "/favicon.svg", type: "image/svg+xml" },
];

export default function App() {
  return <Outlet />;
}

export function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="en-GB">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        <Links />
      </head>
      <body>
        <I18nextProvider i18n={messages}>{children}</I18nextProvider>
        <Script />
      </body>
    </html>
  );
}

export function ErrorBoundary() {
  const error = useRouteError();
  const { t } = useTranslation("edge");
  const status = isRouteErrorResponse(error) ? error.status : 500;
  const kind = status === 404 || status === 405 ? String(status) : "500";
  return (
    <main id="main" className="wrap">
      <title>{t(`status.${kind}.title`)}</title>
      <h1>{t(`status.${kind}.title`)}</h1>
      <p>{t(`status.${kind}.text`)}</p>
      <p>
        <a href="/">{t("home")}</a>
      </p>
    </main>
  );
}

/** Pages that only show something ship no script; a route asks for it with `handle = { script: true }`. */
function Script() {
  const nonce = useContext(NonceContext);
  const asked = useMatches().some((match) => (match.handle as { script?: boolean } | undefined)?.script === true);
  if (!asked) return null;
  return (
    <>
      <ScrollRestoration nonce={nonce} />
      <Scripts nonce={nonce} />
    </>
  );
}
