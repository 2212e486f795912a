CREATE TABLE `approval_files` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`approval_id` integer NOT NULL,
	`name` text NOT NULL,
	`content_type` text NOT NULL,
	`size` integer NOT NULL,
	`sha256` text NOT NULL,
	FOREIGN KEY (`approval_id`) REFERENCES `reply_approvals`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `approval_files_approval` ON `approval_files` (`approval_id`);--> statement-breakpoint
CREATE INDEX `approval_files_sha` ON `approval_files` (`sha256`);--> statement-breakpoint
CREATE TABLE `reply_approvals` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`inquiry_id` integer NOT NULL,
	`writer_id` integer NOT NULL,
	`reader_id` integer NOT NULL,
	`state` text NOT NULL,
	`letter` text NOT NULL,
	`written` text,
	`word` text DEFAULT '' NOT NULL,
	`template_version_id` integer,
	`seen_inbound_at` integer,
	`asked_at` integer NOT NULL,
	`begun` text,
	`comment` text DEFAULT '' NOT NULL,
	`settled_at` integer,
	`settled_by_id` integer,
	`seen_at` integer,
	`message_row_id` integer,
	FOREIGN KEY (`inquiry_id`) REFERENCES `inquiries`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`writer_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`reader_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`template_version_id`) REFERENCES `template_versions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`settled_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`message_row_id`) REFERENCES `messages`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `reply_approvals_inquiry` ON `reply_approvals` (`inquiry_id`);--> statement-breakpoint
CREATE INDEX `reply_approvals_reader` ON `reply_approvals` (`reader_id`) WHERE state = 'waiting';--> statement-breakpoint
CREATE INDEX `reply_approvals_returned` ON `reply_approvals` (`writer_id`) WHERE state = 'returned' and seen_at is null;--> statement-breakpoint
CREATE INDEX `reply_approvals_message` ON `reply_approvals` (`message_row_id`) WHERE message_row_id is not null;--> statement-breakpoint
ALTER TABLE `drafts` ADD `beside` text;--> statement-breakpoint
ALTER TABLE `target_groups` ADD `second_reader` integer DEFAULT false NOT NULL;