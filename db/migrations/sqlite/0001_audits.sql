CREATE TABLE `audit_files` (
	`audit_id` text NOT NULL,
	`place` integer NOT NULL,
	`name` text NOT NULL,
	`bytes` integer NOT NULL,
	`sha256` text NOT NULL,
	PRIMARY KEY(`audit_id`, `place`),
	FOREIGN KEY (`audit_id`) REFERENCES `audits`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `audit_funders` (
	`view_id` text NOT NULL,
	`place` integer NOT NULL,
	`shown` text NOT NULL,
	PRIMARY KEY(`view_id`, `place`),
	FOREIGN KEY (`view_id`) REFERENCES `audit_views`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `audit_views` (
	`id` text PRIMARY KEY NOT NULL,
	`audit_id` text NOT NULL,
	`reading` integer NOT NULL,
	`query` text NOT NULL,
	`ordered_at` integer NOT NULL,
	`ready_at` integer,
	`refusal` text,
	`summary` text,
	FOREIGN KEY (`audit_id`) REFERENCES `audits`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `audit_views_query` ON `audit_views` (`audit_id`,`reading`,`query`);--> statement-breakpoint
CREATE TABLE `audits` (
	`id` text PRIMARY KEY NOT NULL,
	`made_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`sent_from` text NOT NULL,
	`is_example` integer NOT NULL,
	`year_start` text NOT NULL,
	`form_key` text,
	`bytes` integer NOT NULL,
	`columns` text NOT NULL,
	`reading` integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE INDEX `audits_sent_from` ON `audits` (`sent_from`,`made_at`);--> statement-breakpoint
CREATE INDEX `audits_expires` ON `audits` (`expires_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `audits_form_key` ON `audits` (`form_key`);--> statement-breakpoint
CREATE TABLE `award_changes` (
	`edition` integer NOT NULL,
	`funder_id` text NOT NULL,
	`award_id` text NOT NULL,
	`n` integer NOT NULL,
	`before` text NOT NULL,
	PRIMARY KEY(`edition`, `funder_id`, `award_id`, `n`)
);
--> statement-breakpoint
CREATE TABLE `award_totals` (
	`edition` integer NOT NULL,
	`funder_id` text NOT NULL,
	`financial_year` integer NOT NULL,
	`currency` text NOT NULL,
	`grants` integer NOT NULL,
	`pence` integer NOT NULL,
	PRIMARY KEY(`edition`, `funder_id`, `financial_year`, `currency`)
);
--> statement-breakpoint
CREATE TABLE `awards` (
	`edition` integer NOT NULL,
	`funder_id` text NOT NULL,
	`day_number` integer NOT NULL,
	`place` integer NOT NULL,
	`award_id` text NOT NULL,
	`n` integer NOT NULL,
	`fingerprint` text NOT NULL,
	`title` text NOT NULL,
	`recipient_key` text,
	`recipient_name` text NOT NULL,
	`is_private` integer NOT NULL,
	`programme` text,
	`area` text,
	`currency` text NOT NULL,
	`pence` integer,
	`award_day` text,
	`start_day` text,
	`end_day` text,
	`months` real,
	`financial_year` integer,
	`row` integer NOT NULL,
	PRIMARY KEY(`edition`, `funder_id`, `day_number`, `place`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `awards_grant` ON `awards` (`edition`,`funder_id`,`award_id`,`n`);--> statement-breakpoint
CREATE TABLE `editions` (
	`number` integer PRIMARY KEY NOT NULL,
	`begun_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `funders` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`edition` integer
);
--> statement-breakpoint
CREATE TABLE `imports` (
	`id` text PRIMARY KEY NOT NULL,
	`edition` integer,
	`ordered_at` integer NOT NULL,
	`file_name` text NOT NULL,
	`sha256` text,
	`audit_id` text,
	`file_place` integer,
	`held_by` text,
	`held_until` integer,
	`ended_at` integer,
	`outcome` text,
	`refusal` text,
	`visible_at` integer,
	`undone_at` integer,
	`added` integer DEFAULT 0 NOT NULL,
	`changed` integer DEFAULT 0 NOT NULL,
	`same` integer DEFAULT 0 NOT NULL,
	`kept` integer DEFAULT 0 NOT NULL,
	`left_out` integer DEFAULT 0 NOT NULL,
	`before` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `imports_edition` ON `imports` (`edition`);--> statement-breakpoint
CREATE TABLE `jobs` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`subject` text NOT NULL,
	`ordered_at` integer NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`claimed_by` text,
	`claimed_until` integer,
	`started_at` integer,
	`rows_done` integer DEFAULT 0 NOT NULL,
	`share` real,
	`stop_asked_at` integer,
	`ended_at` integer,
	`outcome` text
);
--> statement-breakpoint
CREATE INDEX `jobs_waiting` ON `jobs` (`ended_at`,`ordered_at`);--> statement-breakpoint
CREATE INDEX `jobs_subject` ON `jobs` (`subject`);