CREATE TABLE `call_requests` (
	`id` text PRIMARY KEY NOT NULL,
	`fund_id` text NOT NULL,
	`funder_id` text NOT NULL,
	`name` text NOT NULL,
	`group_name` text NOT NULL,
	`reach` text NOT NULL,
	`good_time` text NOT NULL,
	`asked_at` integer NOT NULL,
	`sender` text NOT NULL,
	`done_at` integer,
	`done_by` text,
	FOREIGN KEY (`fund_id`) REFERENCES `funds`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`done_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `call_requests_funder` ON `call_requests` (`funder_id`,`asked_at`);--> statement-breakpoint
CREATE INDEX `call_requests_sender` ON `call_requests` (`sender`,`asked_at`);--> statement-breakpoint
CREATE TABLE `funder_terms` (
	`id` text PRIMARY KEY NOT NULL,
	`funder_id` text NOT NULL,
	`year_start` text NOT NULL,
	`hour_pence` integer NOT NULL,
	`inflation_pct` real NOT NULL,
	`dark_days` text NOT NULL,
	`refuses_year_end_rush` integer NOT NULL,
	`thresholds` text NOT NULL,
	`reason` text NOT NULL,
	`at` integer NOT NULL,
	`by` text,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `funder_terms_funder` ON `funder_terms` (`funder_id`,`at`);--> statement-breakpoint
CREATE TABLE `funds` (
	`id` text PRIMARY KEY NOT NULL,
	`funder_id` text NOT NULL,
	`name` text NOT NULL,
	`slug` text NOT NULL,
	`about` text NOT NULL,
	`contact_id` text,
	`contact_phone` text,
	`contact_email` text,
	`made_at` integer NOT NULL,
	`made_by` text,
	FOREIGN KEY (`contact_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`made_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `funds_slug` ON `funds` (`slug`);--> statement-breakpoint
CREATE INDEX `funds_funder` ON `funds` (`funder_id`,`name`);--> statement-breakpoint
CREATE TABLE `justifications` (
	`id` text PRIMARY KEY NOT NULL,
	`round_id` text NOT NULL,
	`funder_id` text NOT NULL,
	`rule_id` text NOT NULL,
	`severity` text NOT NULL,
	`finding` text NOT NULL,
	`exception` text,
	`facts` text NOT NULL,
	`reason` text NOT NULL,
	`is_public` integer NOT NULL,
	`why_private` text,
	`review_on` text NOT NULL,
	`at` integer NOT NULL,
	`by` text,
	`second_id` text,
	`agreed_at` integer,
	`ended_at` integer,
	`ended_by` text,
	FOREIGN KEY (`round_id`) REFERENCES `rounds`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`second_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`ended_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `justifications_round` ON `justifications` (`round_id`,`rule_id`);--> statement-breakpoint
CREATE INDEX `justifications_funder` ON `justifications` (`funder_id`,`at`);--> statement-breakpoint
CREATE TABLE `publications` (
	`id` text PRIMARY KEY NOT NULL,
	`round_id` text NOT NULL,
	`version` integer NOT NULL,
	`design` text NOT NULL,
	`evaluation` text NOT NULL,
	`at` integer NOT NULL,
	`by` text,
	FOREIGN KEY (`round_id`) REFERENCES `rounds`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `publications_round` ON `publications` (`round_id`,`at`);--> statement-breakpoint
CREATE TABLE `round_changes` (
	`id` text PRIMARY KEY NOT NULL,
	`round_id` text NOT NULL,
	`version` integer NOT NULL,
	`field` text NOT NULL,
	`before` text NOT NULL,
	`after` text NOT NULL,
	`how` text NOT NULL,
	`rule_id` text,
	`at` integer NOT NULL,
	`by` text,
	`tab` text NOT NULL,
	`turn` integer,
	`waits` integer DEFAULT false NOT NULL,
	`settled_at` integer,
	`settled_by` text,
	FOREIGN KEY (`round_id`) REFERENCES `rounds`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`settled_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `round_changes_round` ON `round_changes` (`round_id`,`version`);--> statement-breakpoint
CREATE INDEX `round_changes_field` ON `round_changes` (`round_id`,`field`,`version`);--> statement-breakpoint
CREATE TABLE `rounds` (
	`id` text PRIMARY KEY NOT NULL,
	`fund_id` text NOT NULL,
	`funder_id` text NOT NULL,
	`name` text NOT NULL,
	`design` text NOT NULL,
	`version` integer NOT NULL,
	`copied_from` text,
	`made_at` integer NOT NULL,
	`made_by` text,
	`changed_at` integer NOT NULL,
	`publication_id` text,
	`withdrawn_at` integer,
	`withdrawn_by` text,
	`withdrawn_why` text,
	FOREIGN KEY (`fund_id`) REFERENCES `funds`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`made_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`withdrawn_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `rounds_fund` ON `rounds` (`fund_id`,`made_at`);--> statement-breakpoint
CREATE INDEX `rounds_funder` ON `rounds` (`funder_id`,`changed_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `rounds_publication` ON `rounds` (`publication_id`);--> statement-breakpoint
CREATE TABLE `saved_views` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`funder_id` text,
	`page` text NOT NULL,
	`name` text NOT NULL,
	`query` text NOT NULL,
	`saved_at` integer NOT NULL,
	`removed_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `saved_views_person` ON `saved_views` (`person_id`,`funder_id`,`page`);