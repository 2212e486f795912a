-- What the figures are counted from (docs/decisions/0015). Triggers only note which cases have changed, in plain SQL; their
-- facts are written before that transaction commits (db/facts.server.ts). Not `INSERT OR IGNORE`: within an upsert, SQLite
-- lets the outer statement's way of meeting a conflict override the trigger's.
CREATE TABLE `fact_changes` (
	`inquiry_id` integer PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE TRIGGER `fact_inquiry_added` AFTER INSERT ON `inquiries` BEGIN
	INSERT INTO fact_changes SELECT new.id WHERE NOT EXISTS (SELECT 1 FROM fact_changes WHERE inquiry_id = new.id);
END;
--> statement-breakpoint
CREATE TRIGGER `fact_inquiry_changed` AFTER UPDATE OF `number`, `channel`, `status`, `confidentiality`, `topic`, `target_group`, `unit_id`, `assignee_id`, `received_at`, `answered_at`, `closed_at`, `closed_reason` ON `inquiries` BEGIN
	INSERT INTO fact_changes SELECT new.id WHERE NOT EXISTS (SELECT 1 FROM fact_changes WHERE inquiry_id = new.id);
END;
--> statement-breakpoint
CREATE TRIGGER `fact_inquiry_removed` AFTER DELETE ON `inquiries` BEGIN
	INSERT INTO fact_changes SELECT old.id WHERE NOT EXISTS (SELECT 1 FROM fact_changes WHERE inquiry_id = old.id);
END;
--> statement-breakpoint
CREATE TRIGGER `fact_deadline_added` AFTER INSERT ON `inquiry_deadlines` BEGIN
	INSERT INTO fact_changes SELECT new.inquiry_id WHERE NOT EXISTS (SELECT 1 FROM fact_changes WHERE inquiry_id = new.inquiry_id);
END;
--> statement-breakpoint
CREATE TRIGGER `fact_deadline_changed` AFTER UPDATE OF `due_at`, `received_at` ON `inquiry_deadlines` BEGIN
	INSERT INTO fact_changes SELECT new.inquiry_id WHERE NOT EXISTS (SELECT 1 FROM fact_changes WHERE inquiry_id = new.inquiry_id);
END;
--> statement-breakpoint
CREATE TRIGGER `fact_deadline_removed` AFTER DELETE ON `inquiry_deadlines` BEGIN
	INSERT INTO fact_changes SELECT old.inquiry_id WHERE NOT EXISTS (SELECT 1 FROM fact_changes WHERE inquiry_id = old.inquiry_id);
END;
--> statement-breakpoint
CREATE TRIGGER `fact_pause_added` AFTER INSERT ON `inquiry_pauses` BEGIN
	INSERT INTO fact_changes SELECT new.inquiry_id WHERE NOT EXISTS (SELECT 1 FROM fact_changes WHERE inquiry_id = new.inquiry_id);
END;
--> statement-breakpoint
CREATE TRIGGER `fact_pause_changed` AFTER UPDATE ON `inquiry_pauses` BEGIN
	INSERT INTO fact_changes SELECT new.inquiry_id WHERE NOT EXISTS (SELECT 1 FROM fact_changes WHERE inquiry_id = new.inquiry_id);
END;
--> statement-breakpoint
-- Our mails alone: what the sender has heard of us.
CREATE TRIGGER `fact_mail_sent` AFTER INSERT ON `messages` WHEN new.direction = 'out' BEGIN
	INSERT INTO fact_changes SELECT new.inquiry_id WHERE NOT EXISTS (SELECT 1 FROM fact_changes WHERE inquiry_id = new.inquiry_id);
END;
--> statement-breakpoint
CREATE TRIGGER `fact_mail_failed` AFTER UPDATE OF `delivery_failed_at`, `inquiry_id` ON `messages` WHEN new.direction = 'out' BEGIN
	INSERT INTO fact_changes SELECT old.inquiry_id WHERE NOT EXISTS (SELECT 1 FROM fact_changes WHERE inquiry_id = old.inquiry_id);
	INSERT INTO fact_changes SELECT new.inquiry_id WHERE NOT EXISTS (SELECT 1 FROM fact_changes WHERE inquiry_id = new.inquiry_id);
END;
--> statement-breakpoint
CREATE TRIGGER `fact_mail_removed` AFTER DELETE ON `messages` WHEN old.direction = 'out' BEGIN
	INSERT INTO fact_changes SELECT old.inquiry_id WHERE NOT EXISTS (SELECT 1 FROM fact_changes WHERE inquiry_id = old.inquiry_id);
END;
--> statement-breakpoint
-- A house that was there before its figures: its past is reckoned by the start that runs this.
INSERT INTO fact_changes SELECT id FROM inquiries;
