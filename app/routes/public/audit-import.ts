import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { orderImport } from "~/server/imports/order-import.server";

/** Brings an audit's file into the store. Until there are officers who may, only where anyone may do anything. */
export async function action({ params, context }: ActionFunctionArgs) {
  if (context.env.mode === "production") throw new Response(null, { status: 404 });
  const id = await orderImport(context.store, params.id ?? "", context.now());
  if (id === null) throw new Response(null, { status: 404 });
  throw redirect(`/who-we-fund?import=${id}`, 303);
}
