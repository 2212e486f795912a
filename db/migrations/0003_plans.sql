CREATE TABLE `plan_entries` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`plan_id` integer NOT NULL,
	`slot_id` integer NOT NULL,
	`owner_id` integer NOT NULL,
	`start_at` integer,
	`stopped_by` text,
	`locked` integer DEFAULT false NOT NULL,
	`removed` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`plan_id`) REFERENCES `plans`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`slot_id`) REFERENCES `slots`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `plan_entries_slotId_unique` ON `plan_entries` (`slot_id`);--> statement-breakpoint
CREATE INDEX `plan_entries_plan` ON `plan_entries` (`plan_id`);--> statement-breakpoint
CREATE INDEX `plan_entries_owner` ON `plan_entries` (`owner_id`,`start_at`);--> statement-breakpoint
CREATE TABLE `plans` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`obligation_id` integer NOT NULL,
	`year` integer NOT NULL,
	`part` integer NOT NULL,
	`settings` text NOT NULL,
	`seed` integer NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`obligation_id`) REFERENCES `obligations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `plans_one` ON `plans` (`obligation_id`,`year`,`part`);