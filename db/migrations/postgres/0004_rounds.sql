CREATE TABLE "call_requests" (
	"id" text PRIMARY KEY NOT NULL,
	"fund_id" text NOT NULL,
	"funder_id" text NOT NULL,
	"name" text NOT NULL,
	"group_name" text NOT NULL,
	"reach" text NOT NULL,
	"good_time" text NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"sender" text NOT NULL,
	"done_at" timestamp (3) with time zone,
	"done_by" text
);
--> statement-breakpoint
CREATE TABLE "funder_terms" (
	"id" text PRIMARY KEY NOT NULL,
	"funder_id" text NOT NULL,
	"year_start" text NOT NULL,
	"hour_pence" bigint NOT NULL,
	"inflation_pct" double precision NOT NULL,
	"dark_days" json NOT NULL,
	"refuses_year_end_rush" boolean NOT NULL,
	"thresholds" json NOT NULL,
	"reason" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"by" text
);
--> statement-breakpoint
CREATE TABLE "funds" (
	"id" text PRIMARY KEY NOT NULL,
	"funder_id" text NOT NULL,
	"name" text NOT NULL,
	"slug" text NOT NULL,
	"about" text NOT NULL,
	"contact_id" text,
	"contact_phone" text,
	"contact_email" text,
	"made_at" timestamp (3) with time zone NOT NULL,
	"made_by" text
);
--> statement-breakpoint
CREATE TABLE "justifications" (
	"id" text PRIMARY KEY NOT NULL,
	"round_id" text NOT NULL,
	"funder_id" text NOT NULL,
	"rule_id" text NOT NULL,
	"severity" text NOT NULL,
	"finding" json NOT NULL,
	"exception" text,
	"facts" json NOT NULL,
	"reason" text NOT NULL,
	"is_public" boolean NOT NULL,
	"why_private" text,
	"review_on" date NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"by" text,
	"second_id" text,
	"agreed_at" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone,
	"ended_by" text
);
--> statement-breakpoint
CREATE TABLE "publications" (
	"id" text PRIMARY KEY NOT NULL,
	"round_id" text NOT NULL,
	"version" bigint NOT NULL,
	"design" json NOT NULL,
	"evaluation" json NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"by" text
);
--> statement-breakpoint
CREATE TABLE "round_changes" (
	"id" text PRIMARY KEY NOT NULL,
	"round_id" text NOT NULL,
	"version" bigint NOT NULL,
	"field" text NOT NULL,
	"before" json NOT NULL,
	"after" json NOT NULL,
	"how" text NOT NULL,
	"rule_id" text,
	"at" timestamp (3) with time zone NOT NULL,
	"by" text,
	"tab" text NOT NULL,
	"turn" bigint,
	"waits" boolean DEFAULT false NOT NULL,
	"settled_at" timestamp (3) with time zone,
	"settled_by" text
);
--> statement-breakpoint
CREATE TABLE "rounds" (
	"id" text PRIMARY KEY NOT NULL,
	"fund_id" text NOT NULL,
	"funder_id" text NOT NULL,
	"name" text NOT NULL,
	"design" json NOT NULL,
	"version" bigint NOT NULL,
	"copied_from" text,
	"made_at" timestamp (3) with time zone NOT NULL,
	"made_by" text,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"publication_id" text,
	"withdrawn_at" timestamp (3) with time zone,
	"withdrawn_by" text,
	"withdrawn_why" text
);
--> statement-breakpoint
CREATE TABLE "saved_views" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"funder_id" text,
	"page" text NOT NULL,
	"name" text NOT NULL,
	"query" text NOT NULL,
	"saved_at" timestamp (3) with time zone NOT NULL,
	"removed_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "call_requests" ADD CONSTRAINT "call_requests_fund_id_funds_id_fk" FOREIGN KEY ("fund_id") REFERENCES "public"."funds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "call_requests" ADD CONSTRAINT "call_requests_done_by_people_id_fk" FOREIGN KEY ("done_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "funder_terms" ADD CONSTRAINT "funder_terms_by_people_id_fk" FOREIGN KEY ("by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "funds" ADD CONSTRAINT "funds_contact_id_people_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "funds" ADD CONSTRAINT "funds_made_by_people_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "justifications" ADD CONSTRAINT "justifications_round_id_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."rounds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "justifications" ADD CONSTRAINT "justifications_by_people_id_fk" FOREIGN KEY ("by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "justifications" ADD CONSTRAINT "justifications_second_id_people_id_fk" FOREIGN KEY ("second_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "justifications" ADD CONSTRAINT "justifications_ended_by_people_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publications" ADD CONSTRAINT "publications_round_id_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."rounds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publications" ADD CONSTRAINT "publications_by_people_id_fk" FOREIGN KEY ("by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_changes" ADD CONSTRAINT "round_changes_round_id_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."rounds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_changes" ADD CONSTRAINT "round_changes_by_people_id_fk" FOREIGN KEY ("by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_changes" ADD CONSTRAINT "round_changes_settled_by_people_id_fk" FOREIGN KEY ("settled_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rounds" ADD CONSTRAINT "rounds_fund_id_funds_id_fk" FOREIGN KEY ("fund_id") REFERENCES "public"."funds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rounds" ADD CONSTRAINT "rounds_made_by_people_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rounds" ADD CONSTRAINT "rounds_withdrawn_by_people_id_fk" FOREIGN KEY ("withdrawn_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_views" ADD CONSTRAINT "saved_views_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "call_requests_funder" ON "call_requests" USING btree ("funder_id","asked_at");--> statement-breakpoint
CREATE INDEX "call_requests_sender" ON "call_requests" USING btree ("sender","asked_at");--> statement-breakpoint
CREATE INDEX "funder_terms_funder" ON "funder_terms" USING btree ("funder_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "funds_slug" ON "funds" USING btree ("slug");--> statement-breakpoint
CREATE INDEX "funds_funder" ON "funds" USING btree ("funder_id","name");--> statement-breakpoint
CREATE INDEX "justifications_round" ON "justifications" USING btree ("round_id","rule_id");--> statement-breakpoint
CREATE INDEX "justifications_funder" ON "justifications" USING btree ("funder_id","at");--> statement-breakpoint
CREATE INDEX "publications_round" ON "publications" USING btree ("round_id","at");--> statement-breakpoint
CREATE INDEX "round_changes_round" ON "round_changes" USING btree ("round_id","version");--> statement-breakpoint
CREATE INDEX "round_changes_field" ON "round_changes" USING btree ("round_id","field","version");--> statement-breakpoint
CREATE INDEX "rounds_fund" ON "rounds" USING btree ("fund_id","made_at");--> statement-breakpoint
CREATE INDEX "rounds_funder" ON "rounds" USING btree ("funder_id","changed_at");--> statement-breakpoint
CREATE UNIQUE INDEX "rounds_publication" ON "rounds" USING btree ("publication_id");--> statement-breakpoint
CREATE INDEX "saved_views_person" ON "saved_views" USING btree ("person_id","funder_id","page");