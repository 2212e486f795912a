CREATE TABLE `note_mentions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`note_id` integer NOT NULL,
	`user_id` integer NOT NULL,
	`words` text NOT NULL,
	`seen_at` integer,
	FOREIGN KEY (`note_id`) REFERENCES `notes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `note_mentions_one` ON `note_mentions` (`note_id`,`user_id`);--> statement-breakpoint
CREATE INDEX `note_mentions_unseen` ON `note_mentions` (`user_id`) WHERE seen_at is null;