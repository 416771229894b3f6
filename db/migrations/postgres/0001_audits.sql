CREATE TABLE "audit_files" (
	"audit_id" text NOT NULL,
	"place" bigint NOT NULL,
	"name" text NOT NULL,
	"bytes" bigint NOT NULL,
	"sha256" text NOT NULL,
	CONSTRAINT "audit_files_audit_id_place_pk" PRIMARY KEY("audit_id","place")
);
--> statement-breakpoint
CREATE TABLE "audit_funders" (
	"view_id" text NOT NULL,
	"place" bigint NOT NULL,
	"shown" json NOT NULL,
	CONSTRAINT "audit_funders_view_id_place_pk" PRIMARY KEY("view_id","place")
);
--> statement-breakpoint
CREATE TABLE "audit_views" (
	"id" text PRIMARY KEY NOT NULL,
	"audit_id" text NOT NULL,
	"reading" bigint NOT NULL,
	"query" text NOT NULL,
	"ordered_at" timestamp (3) with time zone NOT NULL,
	"ready_at" timestamp (3) with time zone,
	"refusal" json,
	"summary" json
);
--> statement-breakpoint
CREATE TABLE "audits" (
	"id" text PRIMARY KEY NOT NULL,
	"made_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"sent_from" text NOT NULL,
	"is_example" boolean NOT NULL,
	"year_start" text NOT NULL,
	"form_key" text,
	"bytes" bigint NOT NULL,
	"columns" json NOT NULL,
	"reading" bigint DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "award_changes" (
	"edition" bigint NOT NULL,
	"funder_id" text NOT NULL,
	"award_id" text NOT NULL,
	"n" bigint NOT NULL,
	"before" json NOT NULL,
	CONSTRAINT "award_changes_edition_funder_id_award_id_n_pk" PRIMARY KEY("edition","funder_id","award_id","n")
);
--> statement-breakpoint
CREATE TABLE "award_totals" (
	"edition" bigint NOT NULL,
	"funder_id" text NOT NULL,
	"financial_year" bigint NOT NULL,
	"currency" text NOT NULL,
	"grants" bigint NOT NULL,
	"pence" bigint NOT NULL,
	CONSTRAINT "award_totals_edition_funder_id_financial_year_currency_pk" PRIMARY KEY("edition","funder_id","financial_year","currency")
);
--> statement-breakpoint
CREATE TABLE "awards" (
	"edition" bigint NOT NULL,
	"funder_id" text NOT NULL,
	"day_number" bigint NOT NULL,
	"place" bigint NOT NULL,
	"award_id" text NOT NULL,
	"n" bigint NOT NULL,
	"fingerprint" text NOT NULL,
	"title" text NOT NULL,
	"recipient_key" text,
	"recipient_name" text NOT NULL,
	"is_private" boolean NOT NULL,
	"programme" text,
	"area" text,
	"currency" text NOT NULL,
	"pence" bigint,
	"award_day" date,
	"start_day" date,
	"end_day" date,
	"months" double precision,
	"financial_year" bigint,
	"row" bigint NOT NULL,
	CONSTRAINT "awards_edition_funder_id_day_number_place_pk" PRIMARY KEY("edition","funder_id","day_number","place")
);
--> statement-breakpoint
CREATE TABLE "editions" (
	"number" bigint PRIMARY KEY NOT NULL,
	"begun_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "funders" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"edition" bigint
);
--> statement-breakpoint
CREATE TABLE "imports" (
	"id" text PRIMARY KEY NOT NULL,
	"edition" bigint,
	"ordered_at" timestamp (3) with time zone NOT NULL,
	"file_name" text NOT NULL,
	"sha256" text,
	"audit_id" text,
	"file_place" bigint,
	"held_by" text,
	"held_until" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone,
	"outcome" text,
	"refusal" json,
	"visible_at" timestamp (3) with time zone,
	"undone_at" timestamp (3) with time zone,
	"added" bigint DEFAULT 0 NOT NULL,
	"changed" bigint DEFAULT 0 NOT NULL,
	"same" bigint DEFAULT 0 NOT NULL,
	"kept" bigint DEFAULT 0 NOT NULL,
	"left_out" bigint DEFAULT 0 NOT NULL,
	"before" json NOT NULL,
	CONSTRAINT "imports_edition" UNIQUE("edition")
);
--> statement-breakpoint
CREATE TABLE "jobs" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"subject" text NOT NULL,
	"ordered_at" timestamp (3) with time zone NOT NULL,
	"attempts" bigint DEFAULT 0 NOT NULL,
	"claimed_by" text,
	"claimed_until" timestamp (3) with time zone,
	"started_at" timestamp (3) with time zone,
	"rows_done" bigint DEFAULT 0 NOT NULL,
	"share" double precision,
	"stop_asked_at" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone,
	"outcome" text
);
--> statement-breakpoint
ALTER TABLE "audit_files" ADD CONSTRAINT "audit_files_audit_id_audits_id_fk" FOREIGN KEY ("audit_id") REFERENCES "public"."audits"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_funders" ADD CONSTRAINT "audit_funders_view_id_audit_views_id_fk" FOREIGN KEY ("view_id") REFERENCES "public"."audit_views"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_views" ADD CONSTRAINT "audit_views_audit_id_audits_id_fk" FOREIGN KEY ("audit_id") REFERENCES "public"."audits"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "audit_views_query" ON "audit_views" USING btree ("audit_id","reading","query");--> statement-breakpoint
CREATE INDEX "audits_sent_from" ON "audits" USING btree ("sent_from","made_at");--> statement-breakpoint
CREATE INDEX "audits_expires" ON "audits" USING btree ("expires_at");--> statement-breakpoint
CREATE UNIQUE INDEX "audits_form_key" ON "audits" USING btree ("form_key");--> statement-breakpoint
CREATE UNIQUE INDEX "awards_grant" ON "awards" USING btree ("edition","funder_id","award_id","n");--> statement-breakpoint
CREATE INDEX "jobs_waiting" ON "jobs" USING btree ("ended_at","ordered_at");--> statement-breakpoint
CREATE INDEX "jobs_subject" ON "jobs" USING btree ("subject");