CREATE TABLE `routing_rules` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL,
	`position` integer NOT NULL,
	`active` integer DEFAULT true NOT NULL,
	`conditions` text NOT NULL,
	`result` text NOT NULL,
	`created_at` integer NOT NULL,
	`removed_at` integer
);
--> statement-breakpoint
CREATE TABLE `triage_confirmations` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`inquiry_id` integer NOT NULL,
	`said` text NOT NULL,
	`proposed` text NOT NULL,
	`corrected` integer NOT NULL,
	`by_id` integer,
	`at` integer NOT NULL,
	`before` text NOT NULL,
	FOREIGN KEY (`inquiry_id`) REFERENCES `inquiries`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `triage_confirmations_inquiry` ON `triage_confirmations` (`inquiry_id`,`id`);--> statement-breakpoint
CREATE TABLE `triage_models` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`trained_at` integer NOT NULL,
	`cases` integer NOT NULL,
	`confirmations` integer NOT NULL,
	`last_confirmation_id` integer DEFAULT 0 NOT NULL,
	`state` text NOT NULL
);
