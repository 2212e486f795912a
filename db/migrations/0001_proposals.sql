CREATE TABLE `deadline_proposals` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`inquiry_id` integer NOT NULL,
	`message_row_id` integer NOT NULL,
	`kind` text NOT NULL,
	`need` text NOT NULL,
	`due_at` integer NOT NULL,
	`warn_at` integer NOT NULL,
	`reasons` text NOT NULL,
	`at` integer NOT NULL,
	`settled_at` integer,
	`outcome` text,
	`before` text,
	FOREIGN KEY (`inquiry_id`) REFERENCES `inquiries`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `deadline_proposals_open` ON `deadline_proposals` (`inquiry_id`) WHERE settled_at is null;--> statement-breakpoint
ALTER TABLE `inquiries` ADD `reminded_at` integer;