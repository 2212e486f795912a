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
CREATE TABLE `news_consents` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`subscriber_id` integer NOT NULL,
	`address` text NOT NULL,
	`kind` text NOT NULL,
	`way` text NOT NULL,
	`at` integer NOT NULL,
	`requested_at` integer,
	`topics` text NOT NULL,
	`words` text,
	`words_version` integer,
	`words_locale` text,
	`item_id` integer,
	FOREIGN KEY (`subscriber_id`) REFERENCES `news_subscribers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`item_id`) REFERENCES `news_items`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `news_consents_subscriber` ON `news_consents` (`subscriber_id`);--> statement-breakpoint
CREATE INDEX `news_consents_item` ON `news_consents` (`item_id`) WHERE item_id is not null;--> statement-breakpoint
CREATE INDEX `news_consents_address` ON `news_consents` (`address`);--> statement-breakpoint
CREATE TABLE `news_items` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`state` text NOT NULL,
	`topic_ids` text NOT NULL,
	`subject_da` text NOT NULL,
	`text_da` text NOT NULL,
	`subject_en` text NOT NULL,
	`text_en` text NOT NULL,
	`author_id` integer NOT NULL,
	`created_at` integer NOT NULL,
	`revision` integer DEFAULT 0 NOT NULL,
	`released_by_id` integer,
	`released_at` integer,
	`not_before` integer,
	`settled_at` integer,
	FOREIGN KEY (`author_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`released_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `news_items_sending` ON `news_items` (`not_before`) WHERE state = 'sending';--> statement-breakpoint
CREATE TABLE `news_mails` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`item_id` integer NOT NULL,
	`subscriber_id` integer NOT NULL,
	`outbox_id` integer,
	FOREIGN KEY (`item_id`) REFERENCES `news_items`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`subscriber_id`) REFERENCES `news_subscribers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`outbox_id`) REFERENCES `outbox`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `news_mails_once` ON `news_mails` (`item_id`,`subscriber_id`);--> statement-breakpoint
CREATE INDEX `news_mails_subscriber` ON `news_mails` (`subscriber_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `news_mails_outbox` ON `news_mails` (`outbox_id`);--> statement-breakpoint
CREATE TABLE `news_requests` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`address` text NOT NULL,
	`locale` text NOT NULL,
	`topic_ids` text NOT NULL,
	`words` text NOT NULL,
	`words_version` integer NOT NULL,
	`words_locale` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used` integer DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE INDEX `news_requests_expires` ON `news_requests` (`expires_at`);--> statement-breakpoint
CREATE TABLE `news_subscribers` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`address` text NOT NULL,
	`locale` text NOT NULL,
	`topic_ids` text NOT NULL,
	`confirmed_at` integer NOT NULL,
	`withdrawn_at` integer,
	`refused_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `news_subscribers_address_unique` ON `news_subscribers` (`address`);--> statement-breakpoint
CREATE TABLE `news_topics` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name_da` text NOT NULL,
	`name_en` text NOT NULL,
	`position` integer NOT NULL,
	`active` integer DEFAULT true NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `news_topics_nameDa_unique` ON `news_topics` (`name_da`);--> statement-breakpoint
CREATE TABLE `publication_versions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`publication_id` integer NOT NULL,
	`number` integer NOT NULL,
	`valid_from` text NOT NULL,
	`valid_to` text,
	`link` text,
	`file_name` text,
	`content_type` text,
	`size` integer,
	`sha256` text,
	`author_id` integer NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`publication_id`) REFERENCES `publications`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`author_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `publication_versions_number` ON `publication_versions` (`publication_id`,`number`);--> statement-breakpoint
CREATE INDEX `publication_versions_sha` ON `publication_versions` (`sha256`);--> statement-breakpoint
CREATE TABLE `publications` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`audiences` text NOT NULL,
	`title_da` text NOT NULL,
	`title_en` text NOT NULL,
	`created_at` integer NOT NULL,
	`withdrawn_at` integer
);
--> statement-breakpoint
ALTER TABLE `drafts` ADD `beside` text;--> statement-breakpoint
ALTER TABLE `target_groups` ADD `second_reader` integer DEFAULT false NOT NULL;