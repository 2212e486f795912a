DROP INDEX `inquiries_open_due`;--> statement-breakpoint
DROP INDEX `inquiries_open_facts`;--> statement-breakpoint
CREATE INDEX `inquiries_open_walk` ON `inquiries` (`due_at`,`id`,`status`,`assignee_id`,`unit_id`,`triaged_at`,`confidentiality`) WHERE status in ('new', 'open', 'waiting');--> statement-breakpoint
CREATE INDEX `outbox_message` ON `outbox` (`message_row_id`) WHERE message_row_id is not null;