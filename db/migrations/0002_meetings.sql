CREATE TABLE `meeting_attendees` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`meeting_id` integer NOT NULL,
	`person_id` integer,
	`user_id` integer,
	`address` text,
	`organisation_id` integer,
	`role` text DEFAULT 'participant' NOT NULL,
	`participation` text DEFAULT 'needs-action' NOT NULL,
	`comment` text,
	`attended` integer,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `meeting_attendees_meeting` ON `meeting_attendees` (`meeting_id`);--> statement-breakpoint
CREATE INDEX `meeting_attendees_organisation` ON `meeting_attendees` (`organisation_id`);--> statement-breakpoint
CREATE INDEX `meeting_attendees_person` ON `meeting_attendees` (`person_id`);--> statement-breakpoint
CREATE INDEX `meeting_attendees_user` ON `meeting_attendees` (`user_id`);--> statement-breakpoint
CREATE TABLE `meeting_contacts` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`meeting_id` integer NOT NULL,
	`contact_id` integer NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`contact_id`) REFERENCES `contacts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `meeting_contacts_contactId_unique` ON `meeting_contacts` (`contact_id`);--> statement-breakpoint
CREATE INDEX `meeting_contacts_meeting` ON `meeting_contacts` (`meeting_id`);--> statement-breakpoint
CREATE TABLE `meetings` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`type` text NOT NULL,
	`title` text NOT NULL,
	`start_at` integer NOT NULL,
	`end_at` integer NOT NULL,
	`place` text,
	`link` text,
	`organiser_id` integer,
	`status` text NOT NULL,
	`uid` text NOT NULL,
	`sequence` integer DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`organiser_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `meetings_uid_unique` ON `meetings` (`uid`);--> statement-breakpoint
CREATE INDEX `meetings_start` ON `meetings` (`start_at`);--> statement-breakpoint
CREATE INDEX `meetings_organiser` ON `meetings` (`organiser_id`,`start_at`);--> statement-breakpoint
CREATE TABLE `obligation_parties` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`obligation_id` integer NOT NULL,
	`organisation_id` integer NOT NULL,
	`from` text,
	`to` text,
	`ended_by` text,
	FOREIGN KEY (`obligation_id`) REFERENCES `obligations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `obligation_parties_open` ON `obligation_parties` (`obligation_id`,`organisation_id`) WHERE "to" is null;--> statement-breakpoint
CREATE INDEX `obligation_parties_organisation` ON `obligation_parties` (`organisation_id`);--> statement-breakpoint
CREATE TABLE `obligations` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`source` text,
	`name_da` text NOT NULL,
	`name_en` text NOT NULL,
	`kind` text NOT NULL,
	`meeting_type` text,
	`owed_to` text NOT NULL,
	`target_group` text,
	`in_agreement` integer DEFAULT false NOT NULL,
	`times` integer NOT NULL,
	`period` text NOT NULL,
	`joint` integer DEFAULT false NOT NULL,
	`spacing_days` integer DEFAULT 0 NOT NULL,
	`lead_days` integer DEFAULT 0 NOT NULL,
	`minutes` integer,
	`unit_id` integer,
	`valid_from` text,
	`valid_to` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`target_group`) REFERENCES `target_groups`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `slots` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`obligation_id` integer NOT NULL,
	`organisation_id` integer,
	`year` integer NOT NULL,
	`part` integer NOT NULL,
	`n` integer NOT NULL,
	`from` text NOT NULL,
	`to` text NOT NULL,
	`owed` integer DEFAULT true NOT NULL,
	`reason` text,
	`meeting_id` integer,
	`contact_id` integer,
	`delivered_on` text,
	`delivered_link` text,
	`delivered_by_id` integer,
	`waived_at` integer,
	`waived_by_id` integer,
	`waived_because` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`obligation_id`) REFERENCES `obligations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`contact_id`) REFERENCES `contacts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`delivered_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`waived_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `slots_one` ON `slots` (`obligation_id`,`organisation_id`,`year`,`part`,`n`);--> statement-breakpoint
CREATE INDEX `slots_organisation` ON `slots` (`organisation_id`,`year`);--> statement-breakpoint
CREATE INDEX `slots_meeting` ON `slots` (`meeting_id`);--> statement-breakpoint
CREATE INDEX `slots_contact` ON `slots` (`contact_id`);--> statement-breakpoint
CREATE INDEX `slots_to` ON `slots` (`to`);