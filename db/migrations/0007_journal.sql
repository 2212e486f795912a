ALTER TABLE `inquiries` ADD `journal_reference` text;--> statement-breakpoint
ALTER TABLE `inquiries` ADD `journalised_on` text;--> statement-breakpoint
CREATE INDEX `inquiries_waiting` ON `inquiries` (`waiting_since`,`confidentiality`,`assignee_id`,`unit_id`) WHERE status = 'waiting';--> statement-breakpoint
CREATE INDEX `inquiries_unjournalised` ON `inquiries` (`updated_at`,`id`,`status`,`topic`,`closed_reason`,`confidentiality`,`assignee_id`,`unit_id`,`journal_reference`) WHERE journal_reference is null and status in ('answered', 'closed', 'forwarded', 'no-reply-needed');