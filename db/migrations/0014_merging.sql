CREATE TABLE `inquiry_links` (
	`one_id` integer NOT NULL,
	`other_id` integer NOT NULL,
	`at` integer NOT NULL,
	`user_id` integer NOT NULL,
	PRIMARY KEY(`one_id`, `other_id`),
	FOREIGN KEY (`one_id`) REFERENCES `inquiries`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`other_id`) REFERENCES `inquiries`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `inquiry_links_other` ON `inquiry_links` (`other_id`);--> statement-breakpoint
CREATE TABLE `inquiry_merges` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kept_id` integer NOT NULL,
	`merged_id` integer NOT NULL,
	`at` integer NOT NULL,
	`user_id` integer NOT NULL,
	`moved` text NOT NULL,
	`merged_before` text NOT NULL,
	`kept_before` text NOT NULL,
	`kept_after` text NOT NULL,
	`undone_at` integer,
	FOREIGN KEY (`kept_id`) REFERENCES `inquiries`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`merged_id`) REFERENCES `inquiries`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `inquiry_merges_merged` ON `inquiry_merges` (`merged_id`) WHERE undone_at is null;--> statement-breakpoint
CREATE INDEX `inquiry_merges_kept` ON `inquiry_merges` (`kept_id`);--> statement-breakpoint
CREATE INDEX `inquiries_merged_into` ON `inquiries` (`merged_into_id`) WHERE merged_into_id is not null;--> statement-breakpoint
CREATE INDEX `inquiries_linked_to` ON `inquiries` (`linked_to_id`) WHERE linked_to_id is not null;