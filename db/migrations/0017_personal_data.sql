CREATE TABLE `event_masks` (
	`event_id` integer PRIMARY KEY NOT NULL,
	`data` text NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `removals` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `retention_proposals` (
	`person_id` integer PRIMARY KEY NOT NULL,
	`last_contact_at` integer,
	`at` integer NOT NULL,
	`approved_at` integer,
	`approved_by_id` integer,
	`refusal` text,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`approved_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `retention_proposals_contact` ON `retention_proposals` (`last_contact_at`);--> statement-breakpoint
ALTER TABLE `imports` ADD `removed_at` integer;--> statement-breakpoint
ALTER TABLE `inbound_mail` ADD `removed_at` integer;--> statement-breakpoint
ALTER TABLE `people` ADD `anonymised_at` integer;--> statement-breakpoint
ALTER TABLE `people` ADD `keep_until` text;--> statement-breakpoint
ALTER TABLE `people` ADD `keep_because` text;