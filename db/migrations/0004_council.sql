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
ALTER TABLE `obligations` ADD `within_days` integer;--> statement-breakpoint
ALTER TABLE `slots` ADD `for_meeting_id` integer REFERENCES meetings(id);