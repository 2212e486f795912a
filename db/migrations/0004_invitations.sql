CREATE TABLE `calendar_feeds` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`user_id` integer NOT NULL,
	`obligation_id` integer,
	`token_hash` text NOT NULL,
	`created_at` integer NOT NULL,
	`read_at` integer,
	`revoked_at` integer,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`obligation_id`) REFERENCES `obligations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `calendar_feeds_tokenHash_unique` ON `calendar_feeds` (`token_hash`);--> statement-breakpoint
CREATE INDEX `calendar_feeds_user` ON `calendar_feeds` (`user_id`);--> statement-breakpoint
CREATE TABLE `invitation_mails` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`invitation_id` integer NOT NULL,
	`outbox_id` integer NOT NULL,
	`occasion` text NOT NULL,
	FOREIGN KEY (`invitation_id`) REFERENCES `invitations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`outbox_id`) REFERENCES `outbox`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `invitation_mails_invitation` ON `invitation_mails` (`invitation_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `invitation_mails_outbox` ON `invitation_mails` (`outbox_id`);--> statement-breakpoint
CREATE TABLE `invitations` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`meeting_id` integer NOT NULL,
	`address` text NOT NULL,
	`name` text NOT NULL,
	`locale` text NOT NULL,
	`state` text NOT NULL,
	`sequence` integer NOT NULL,
	`facts` text NOT NULL,
	`known_sequence` integer NOT NULL,
	`known_stamped_at` integer NOT NULL,
	`answered_at` integer,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `invitations_one` ON `invitations` (`meeting_id`,`address`);--> statement-breakpoint
CREATE TABLE `meeting_mails` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`meeting_id` integer NOT NULL,
	`ledger_id` integer NOT NULL,
	`message_id` text NOT NULL,
	`fingerprint` text NOT NULL,
	`kind` text NOT NULL,
	`from_name` text NOT NULL,
	`from_address` text NOT NULL,
	`subject` text NOT NULL,
	`text` text NOT NULL,
	`comment` text,
	`participation` text,
	`attendee_address` text,
	`delegated_to` text DEFAULT '[]' NOT NULL,
	`proposed_start_at` integer,
	`proposed_end_at` integer,
	`received_at` integer NOT NULL,
	`state` text NOT NULL,
	`settled_at` integer,
	`settled_by_id` integer,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`ledger_id`) REFERENCES `inbound_mail`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`settled_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `meeting_mails_meeting` ON `meeting_mails` (`meeting_id`,`id`);--> statement-breakpoint
CREATE INDEX `meeting_mails_message_id` ON `meeting_mails` (`message_id`);--> statement-breakpoint
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
CREATE INDEX `polls_meeting` ON `polls` (`meeting_id`);--> statement-breakpoint
ALTER TABLE `outbox` ADD `after_id` integer REFERENCES outbox(id);