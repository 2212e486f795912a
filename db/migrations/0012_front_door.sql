CREATE TABLE `front_door_links` (
	`sha256` text PRIMARY KEY NOT NULL,
	`inquiry_id` integer NOT NULL,
	`address` text NOT NULL,
	`locale` text NOT NULL,
	`mailed` integer NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`inquiry_id`) REFERENCES `inquiries`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `front_door_links_inquiry` ON `front_door_links` (`inquiry_id`);