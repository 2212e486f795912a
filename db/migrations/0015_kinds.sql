CREATE TABLE `kind_facts` (
	`inquiry_id` integer NOT NULL,
	`topic` text NOT NULL,
	`facts` text NOT NULL,
	`revision` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`inquiry_id`, `topic`),
	FOREIGN KEY (`inquiry_id`) REFERENCES `inquiries`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `kind_steps` (
	`inquiry_id` integer NOT NULL,
	`topic` text NOT NULL,
	`step` text NOT NULL,
	`done_at` integer NOT NULL,
	`by_id` integer NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`not_needed` integer DEFAULT false NOT NULL,
	PRIMARY KEY(`inquiry_id`, `topic`, `step`),
	FOREIGN KEY (`inquiry_id`) REFERENCES `inquiries`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
