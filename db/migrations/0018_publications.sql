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
