CREATE TABLE `poll_times` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`poll_id` integer NOT NULL,
	`start_at` integer NOT NULL,
	`end_at` integer NOT NULL,
	`booked` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`poll_id`) REFERENCES `polls`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `poll_times_one` ON `poll_times` (`poll_id`,`start_at`,`end_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `poll_times_booked` ON `poll_times` (`poll_id`) WHERE booked = 1;--> statement-breakpoint
CREATE TABLE `poll_voters` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`poll_id` integer NOT NULL,
	`name` text NOT NULL,
	`address` text NOT NULL,
	`locale` text NOT NULL,
	`comment` text,
	`answered_at` integer,
	`reminded_at` integer,
	`outbox_id` integer,
	FOREIGN KEY (`poll_id`) REFERENCES `polls`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`outbox_id`) REFERENCES `outbox`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `poll_voters_one` ON `poll_voters` (`poll_id`,`address`);--> statement-breakpoint
CREATE TABLE `poll_votes` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`voter_id` integer NOT NULL,
	`time_id` integer NOT NULL,
	`vote` text NOT NULL,
	FOREIGN KEY (`voter_id`) REFERENCES `poll_voters`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`time_id`) REFERENCES `poll_times`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `poll_votes_one` ON `poll_votes` (`voter_id`,`time_id`);--> statement-breakpoint
CREATE TABLE `polls` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`meeting_id` integer NOT NULL,
	`state` text NOT NULL,
	`closes_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`created_by_id` integer,
	`settled_at` integer,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `polls_open` ON `polls` (`meeting_id`) WHERE state = 'open';--> statement-breakpoint
CREATE INDEX `polls_meeting` ON `polls` (`meeting_id`);