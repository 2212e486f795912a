CREATE TABLE `digests` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`user_id` integer NOT NULL,
	`kind` text NOT NULL,
	`day` text NOT NULL,
	`outbox_id` integer,
	`at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`outbox_id`) REFERENCES `outbox`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `digests_once` ON `digests` (`user_id`,`kind`,`day`);--> statement-breakpoint
CREATE TABLE `mail_choices` (
	`user_id` integer PRIMARY KEY NOT NULL,
	`reminders` integer NOT NULL,
	`morning` integer NOT NULL,
	`monday` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `reminder_recipients` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`reminder_id` integer NOT NULL,
	`user_id` integer NOT NULL,
	`by_mail` integer NOT NULL,
	`outbox_id` integer,
	`seen_at` integer,
	FOREIGN KEY (`reminder_id`) REFERENCES `reminders`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`outbox_id`) REFERENCES `outbox`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `reminder_recipients_one` ON `reminder_recipients` (`reminder_id`,`user_id`);--> statement-breakpoint
CREATE INDEX `reminder_recipients_unseen` ON `reminder_recipients` (`user_id`) WHERE seen_at is null;--> statement-breakpoint
CREATE INDEX `reminder_recipients_unsent` ON `reminder_recipients` (`user_id`) WHERE by_mail = 1 and outbox_id is null;--> statement-breakpoint
CREATE INDEX `reminder_recipients_outbox` ON `reminder_recipients` (`outbox_id`);--> statement-breakpoint
CREATE TABLE `reminders` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`inquiry_id` integer NOT NULL,
	`kind` text NOT NULL,
	`due_at` integer NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`inquiry_id`) REFERENCES `inquiries`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `reminders_once` ON `reminders` (`inquiry_id`,`kind`,`due_at`);--> statement-breakpoint
CREATE TABLE `survey_answers` (
	`id` integer PRIMARY KEY NOT NULL,
	`target_group` text,
	`topic` text NOT NULL,
	`unit_id` integer,
	`week` text NOT NULL,
	`relevant` integer NOT NULL,
	`understandable` integer NOT NULL,
	`timely` integer NOT NULL,
	`competent` integer NOT NULL,
	`understood` integer NOT NULL,
	`comment` text,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `survey_answers_week` ON `survey_answers` (`week`);--> statement-breakpoint
CREATE TABLE `survey_invitations` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`inquiry_id` integer NOT NULL,
	`address` text NOT NULL,
	`locale` text NOT NULL,
	`target_group` text,
	`topic` text NOT NULL,
	`unit_id` integer,
	`sent_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`inquiry_id`) REFERENCES `inquiries`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `survey_invitations_inquiryId_unique` ON `survey_invitations` (`inquiry_id`);--> statement-breakpoint
CREATE INDEX `survey_invitations_address` ON `survey_invitations` (`address`,`sent_at`);--> statement-breakpoint
ALTER TABLE `outbox` ADD `not_after` integer;