CREATE TABLE `agenda_items` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`meeting_id` integer NOT NULL,
	`key` text NOT NULL,
	`position` integer NOT NULL,
	`title` text,
	`presenter` text,
	`recommendation` text,
	`carried_times` integer DEFAULT 0 NOT NULL,
	`not_reached` integer DEFAULT false NOT NULL,
	`minutes` text DEFAULT '' NOT NULL,
	`revision` integer DEFAULT 0 NOT NULL,
	`written_by_id` integer,
	`written_at` integer,
	`removed_at` integer,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`written_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `agenda_items_key` ON `agenda_items` (`meeting_id`,`key`);--> statement-breakpoint
CREATE TABLE `council_steps` (
	`meeting_id` integer PRIMARY KEY NOT NULL,
	`press_item_id` integer,
	`press_at` integer,
	`press_link` text,
	`press_by_id` integer,
	`staff_told_at` integer,
	`published_on` text,
	`published_link` text,
	`published_by_id` integer,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`press_item_id`) REFERENCES `agenda_items`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`press_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`published_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `decisions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`meeting_id` integer NOT NULL,
	`item_id` integer,
	`text` text NOT NULL,
	`owner_id` integer,
	`due_on` text,
	`done_at` integer,
	`done_by_id` integer,
	`published_on` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`item_id`) REFERENCES `agenda_items`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`done_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `decisions_meeting` ON `decisions` (`meeting_id`);--> statement-breakpoint
CREATE TABLE `meeting_actions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`meeting_id` integer NOT NULL,
	`item_id` integer,
	`task_id` integer,
	`attendee_id` integer,
	`owner_name` text,
	`title` text,
	`due_on` text,
	`done_at` integer,
	`done_by_id` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`item_id`) REFERENCES `agenda_items`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`task_id`) REFERENCES `tasks`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`attendee_id`) REFERENCES `meeting_attendees`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`done_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `meeting_actions_taskId_unique` ON `meeting_actions` (`task_id`);--> statement-breakpoint
CREATE INDEX `meeting_actions_meeting` ON `meeting_actions` (`meeting_id`);--> statement-breakpoint
CREATE INDEX `meeting_actions_open` ON `meeting_actions` (`due_on`) WHERE done_at is null;--> statement-breakpoint
CREATE TABLE `minutes_versions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`meeting_id` integer NOT NULL,
	`n` integer NOT NULL,
	`content` text NOT NULL,
	`approved_at` integer NOT NULL,
	`approved_by_id` integer,
	`reopened_at` integer,
	`reopened_by_id` integer,
	`reopened_because` text,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`approved_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`reopened_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `minutes_versions_n` ON `minutes_versions` (`meeting_id`,`n`);--> statement-breakpoint
ALTER TABLE `obligations` ADD `within_days` integer;--> statement-breakpoint
ALTER TABLE `slots` ADD `for_meeting_id` integer REFERENCES meetings(id);