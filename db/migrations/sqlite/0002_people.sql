CREATE TABLE `challenges` (
	`id` text PRIMARY KEY NOT NULL,
	`session_id` text NOT NULL,
	`purpose` text NOT NULL,
	`challenge` text NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer
);
--> statement-breakpoint
CREATE INDEX `challenges_session` ON `challenges` (`session_id`);--> statement-breakpoint
CREATE TABLE `delegations` (
	`id` text PRIMARY KEY NOT NULL,
	`group_id` text NOT NULL,
	`person_id` text NOT NULL,
	`task` text NOT NULL,
	`until_day` text NOT NULL,
	`given_at` integer NOT NULL,
	`given_by` text,
	`ended_at` integer,
	`ended_by` text,
	FOREIGN KEY (`group_id`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`given_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`ended_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `delegations_person` ON `delegations` (`person_id`);--> statement-breakpoint
CREATE INDEX `delegations_group` ON `delegations` (`group_id`);--> statement-breakpoint
CREATE TABLE `digest_lines` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`about` text NOT NULL,
	`how` text NOT NULL,
	`kind` text NOT NULL,
	`values` text NOT NULL,
	`at` integer NOT NULL,
	`mail_id` text,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `digest_lines_waiting` ON `digest_lines` (`mail_id`,`person_id`);--> statement-breakpoint
CREATE TABLE `distinct_groups` (
	`one_id` text NOT NULL,
	`other_id` text NOT NULL,
	`at` integer NOT NULL,
	`by` text,
	PRIMARY KEY(`one_id`, `other_id`),
	FOREIGN KEY (`one_id`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`other_id`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `documents` (
	`id` text PRIMARY KEY NOT NULL,
	`group_id` text NOT NULL,
	`file_id` text NOT NULL,
	`kind` text NOT NULL,
	`expires_on` text,
	`added_at` integer NOT NULL,
	`added_by` text,
	`removed_at` integer,
	`removed_by` text,
	FOREIGN KEY (`group_id`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`file_id`) REFERENCES `files`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`added_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`removed_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `documents_group` ON `documents` (`group_id`);--> statement-breakpoint
CREATE TABLE `event_details` (
	`event_id` text PRIMARY KEY NOT NULL,
	`salt` text NOT NULL,
	`before` text,
	`after` text,
	`reason` text,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `event_seals` (
	`position` integer PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`hash` text NOT NULL,
	`sealed_at` integer NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `event_seals_event` ON `event_seals` (`event_id`);--> statement-breakpoint
CREATE TABLE `events` (
	`id` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`type` text NOT NULL,
	`actor_id` text,
	`acting_for` text,
	`role` text,
	`subject_kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`funder_id` text,
	`group_id` text,
	`request_id` text,
	`detail_hash` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `events_at` ON `events` (`at`,`id`);--> statement-breakpoint
CREATE INDEX `events_subject` ON `events` (`subject_kind`,`subject_id`,`at`);--> statement-breakpoint
CREATE INDEX `events_actor` ON `events` (`actor_id`,`at`);--> statement-breakpoint
CREATE INDEX `events_group` ON `events` (`group_id`,`at`);--> statement-breakpoint
CREATE TABLE `factor_resets` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`funder_id` text NOT NULL,
	`asked_at` integer NOT NULL,
	`asked_by` text,
	`agreed_at` integer,
	`agreed_by` text,
	`ended_at` integer,
	`reason` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`asked_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`agreed_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `factor_resets_person` ON `factor_resets` (`person_id`);--> statement-breakpoint
CREATE TABLE `factors` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`kind` text NOT NULL,
	`secret` text NOT NULL,
	`made_at` integer NOT NULL,
	`confirmed_at` integer,
	`last_step` integer,
	`ended_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `factors_person` ON `factors` (`person_id`);--> statement-breakpoint
CREATE TABLE `facts` (
	`id` text PRIMARY KEY NOT NULL,
	`group_id` text NOT NULL,
	`field` text NOT NULL,
	`value` text NOT NULL,
	`told_by` text NOT NULL,
	`how` text NOT NULL,
	`told_on` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`recorded_by` text,
	`based_on` text,
	`beside_id` text,
	`settled_at` integer,
	`settled_by` text,
	FOREIGN KEY (`group_id`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`settled_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `facts_field` ON `facts` (`group_id`,`field`,`recorded_at`);--> statement-breakpoint
CREATE TABLE `files` (
	`id` text PRIMARY KEY NOT NULL,
	`sha256` text NOT NULL,
	`bytes` integer NOT NULL,
	`type` text NOT NULL,
	`name` text NOT NULL,
	`group_id` text NOT NULL,
	`added_at` integer NOT NULL,
	`added_by` text,
	`scan` text NOT NULL,
	`scanned_at` integer,
	`removed_at` integer,
	FOREIGN KEY (`group_id`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`added_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `files_group` ON `files` (`group_id`);--> statement-breakpoint
CREATE INDEX `files_sha256` ON `files` (`sha256`);--> statement-breakpoint
CREATE TABLE `group_wards` (
	`group_id` text NOT NULL,
	`ward_id` text NOT NULL,
	PRIMARY KEY(`group_id`, `ward_id`),
	FOREIGN KEY (`group_id`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `group_wards_ward` ON `group_wards` (`ward_id`);--> statement-breakpoint
CREATE TABLE `groups` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`folded_name` text NOT NULL,
	`org_id` text,
	`made_at` integer NOT NULL,
	`merged_into` text
);
--> statement-breakpoint
CREATE INDEX `groups_folded_name` ON `groups` (`folded_name`);--> statement-breakpoint
CREATE INDEX `groups_org_id` ON `groups` (`org_id`);--> statement-breakpoint
CREATE TABLE `hostings` (
	`id` text PRIMARY KEY NOT NULL,
	`group_id` text NOT NULL,
	`host_id` text NOT NULL,
	`terms` text NOT NULL,
	`asked_at` integer NOT NULL,
	`asked_by` text,
	`agreed_at` integer,
	`agreed_by` text,
	`ended_at` integer,
	`ended_by` text,
	FOREIGN KEY (`group_id`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`host_id`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`asked_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`agreed_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`ended_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `hostings_group` ON `hostings` (`group_id`);--> statement-breakpoint
CREATE INDEX `hostings_host` ON `hostings` (`host_id`);--> statement-breakpoint
CREATE TABLE `identities` (
	`id` text PRIMARY KEY NOT NULL,
	`issuer` text NOT NULL,
	`subject` text NOT NULL,
	`person_id` text NOT NULL,
	`made_at` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `identities_subject` ON `identities` (`issuer`,`subject`);--> statement-breakpoint
CREATE TABLE `inboxes` (
	`email_key` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`group_id` text NOT NULL,
	`added_at` integer NOT NULL,
	`added_by` text,
	`ended_at` integer,
	FOREIGN KEY (`group_id`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`added_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `inboxes_group` ON `inboxes` (`group_id`);--> statement-breakpoint
CREATE TABLE `kept_forms` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`path` text NOT NULL,
	`values` text NOT NULL,
	`kept_at` integer NOT NULL,
	`taken_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `kept_forms_person` ON `kept_forms` (`person_id`,`path`);--> statement-breakpoint
CREATE TABLE `known_groups` (
	`id` text PRIMARY KEY NOT NULL,
	`group_id` text NOT NULL,
	`funder_id` text NOT NULL,
	`how` text NOT NULL,
	`since` integer NOT NULL,
	`given_by` text,
	`ended_at` integer,
	FOREIGN KEY (`group_id`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`given_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `known_groups_group` ON `known_groups` (`group_id`);--> statement-breakpoint
CREATE INDEX `known_groups_funder` ON `known_groups` (`funder_id`,`group_id`);--> statement-breakpoint
CREATE TABLE `mail_choices` (
	`person_id` text NOT NULL,
	`about` text NOT NULL,
	`how` text NOT NULL,
	`changed_at` integer NOT NULL,
	PRIMARY KEY(`person_id`, `about`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `mails` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`channel` text DEFAULT 'mail' NOT NULL,
	`person_id` text,
	`address` text NOT NULL,
	`values` text NOT NULL,
	`ordered_at` integer NOT NULL,
	`expires_at` integer,
	`attempts` integer DEFAULT 0 NOT NULL,
	`next_at` integer NOT NULL,
	`claimed_by` text,
	`claimed_until` integer,
	`ended_at` integer,
	`outcome` text,
	`fault` text
);
--> statement-breakpoint
CREATE INDEX `mails_waiting` ON `mails` (`ended_at`,`next_at`);--> statement-breakpoint
CREATE TABLE `matchings` (
	`id` text PRIMARY KEY NOT NULL,
	`funder_id` text NOT NULL,
	`at` integer NOT NULL,
	`by` text,
	`undone_at` integer,
	`undone_by` text,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`undone_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `matchings_funder` ON `matchings` (`funder_id`,`at`);--> statement-breakpoint
CREATE TABLE `memberships` (
	`id` text PRIMARY KEY NOT NULL,
	`group_id` text NOT NULL,
	`person_id` text NOT NULL,
	`role` text NOT NULL,
	`title` text,
	`called_name` text,
	`given_at` integer NOT NULL,
	`given_by` text,
	`given_through` text,
	`confirmed_at` integer,
	`confirmed_by` text,
	`end_asked_at` integer,
	`end_asked_by` text,
	`end_asked_through` text,
	`ended_at` integer,
	`ended_by` text,
	FOREIGN KEY (`group_id`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`given_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`confirmed_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`end_asked_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`ended_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `memberships_person` ON `memberships` (`person_id`);--> statement-breakpoint
CREATE INDEX `memberships_group` ON `memberships` (`group_id`);--> statement-breakpoint
CREATE TABLE `merges` (
	`id` text PRIMARY KEY NOT NULL,
	`kept_id` text NOT NULL,
	`gone_id` text NOT NULL,
	`funder_id` text NOT NULL,
	`moved` text NOT NULL,
	`at` integer NOT NULL,
	`by` text,
	`undone_at` integer,
	`undone_by` text,
	FOREIGN KEY (`kept_id`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`gone_id`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`undone_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `merges_kept` ON `merges` (`kept_id`);--> statement-breakpoint
CREATE INDEX `merges_gone` ON `merges` (`gone_id`);--> statement-breakpoint
CREATE TABLE `oidc_attempts` (
	`id` text PRIMARY KEY NOT NULL,
	`browser` text NOT NULL,
	`nonce` text NOT NULL,
	`verifier` text NOT NULL,
	`return_to` text NOT NULL,
	`asked_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`ended_at` integer
);
--> statement-breakpoint
CREATE TABLE `passkeys` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`public_key` text NOT NULL,
	`counter` integer NOT NULL,
	`transports` text NOT NULL,
	`name` text NOT NULL,
	`made_at` integer NOT NULL,
	`used_at` integer,
	`ended_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `passkeys_person` ON `passkeys` (`person_id`);--> statement-breakpoint
CREATE TABLE `people` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`email` text,
	`email_key` text,
	`phone` text,
	`made_at` integer NOT NULL,
	`disabled_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `people_email` ON `people` (`email_key`);--> statement-breakpoint
CREATE TABLE `recipients` (
	`id` text PRIMARY KEY NOT NULL,
	`matching_id` text NOT NULL,
	`funder_id` text NOT NULL,
	`recipient_key` text NOT NULL,
	`group_id` text NOT NULL,
	`how` text NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`matching_id`) REFERENCES `matchings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`group_id`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `recipients_key` ON `recipients` (`funder_id`,`recipient_key`);--> statement-breakpoint
CREATE INDEX `recipients_group` ON `recipients` (`group_id`);--> statement-breakpoint
CREATE TABLE `roles` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`funder_id` text NOT NULL,
	`role` text NOT NULL,
	`ward_id` text,
	`given_at` integer NOT NULL,
	`given_by` text,
	`confirmed_at` integer,
	`confirmed_by` text,
	`ended_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`given_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`confirmed_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `roles_person` ON `roles` (`person_id`);--> statement-breakpoint
CREATE INDEX `roles_funder` ON `roles` (`funder_id`);--> statement-breakpoint
CREATE TABLE `schedules` (
	`name` text PRIMARY KEY NOT NULL,
	`done_for` integer NOT NULL,
	`claimed_by` text,
	`claimed_until` integer
);
--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`device` text NOT NULL,
	`browser` text NOT NULL,
	`inbox_key` text,
	`started_at` integer NOT NULL,
	`seen_at` integer NOT NULL,
	`factor_at` integer,
	`ended_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `sessions_person` ON `sessions` (`person_id`);--> statement-breakpoint
CREATE TABLE `sign_ins` (
	`id` text PRIMARY KEY NOT NULL,
	`email_key` text NOT NULL,
	`person_id` text,
	`group_id` text,
	`who_hash` text,
	`browser` text NOT NULL,
	`sender` text NOT NULL,
	`token_hash` text NOT NULL,
	`code_hash` text NOT NULL,
	`asked_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`tries` integer DEFAULT 0 NOT NULL,
	`ended_at` integer,
	`outcome` text,
	`return_to` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sign_ins_token` ON `sign_ins` (`token_hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `sign_ins_who` ON `sign_ins` (`who_hash`);--> statement-breakpoint
CREATE INDEX `sign_ins_email` ON `sign_ins` (`email_key`,`asked_at`);--> statement-breakpoint
CREATE INDEX `sign_ins_sender` ON `sign_ins` (`sender`,`asked_at`);--> statement-breakpoint
CREATE INDEX `sign_ins_browser` ON `sign_ins` (`browser`,`asked_at`);--> statement-breakpoint
CREATE TABLE `wards` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`ended_at` integer
);
--> statement-breakpoint
CREATE INDEX `awards_recipient` ON `awards` (`funder_id`,`recipient_key`);