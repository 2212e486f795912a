CREATE TABLE `inquiry_facts` (
	`inquiry_id` integer PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`number` text NOT NULL,
	`channel` text NOT NULL,
	`topic` text NOT NULL,
	`target_group` text,
	`unit_id` integer,
	`unit_name` text,
	`assignee_id` integer,
	`assignee_name` text,
	`status` text NOT NULL,
	`standing` text NOT NULL,
	`received_at` integer NOT NULL,
	`counted_from` integer NOT NULL,
	`acknowledged_at` integer,
	`answered_at` integer,
	`closed_at` integer,
	`ended_at` integer,
	`reply_due_at` integer,
	`statutory_due_at` integer,
	`acknowledge_minutes` integer,
	`answer_minutes` integer,
	`confidentiality` text NOT NULL,
	`seen_by_unit_id` integer,
	`seen_by_user_id` integer
);
--> statement-breakpoint
CREATE INDEX `inquiry_facts_version` ON `inquiry_facts` (`version`);