CREATE TABLE "installation" (
	"id" text PRIMARY KEY NOT NULL,
	"made_at" timestamp (3) with time zone NOT NULL,
	"version" text NOT NULL
);
