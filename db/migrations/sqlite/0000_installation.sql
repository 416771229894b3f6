CREATE TABLE `installation` (
	`id` text PRIMARY KEY NOT NULL,
	`made_at` integer NOT NULL,
	`version` text NOT NULL
);
