export * from "./installation";
