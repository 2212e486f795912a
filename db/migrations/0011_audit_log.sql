CREATE INDEX `events_at` ON `events` (`at`);--> statement-breakpoint
CREATE INDEX `events_subject_at` ON `events` (`subject`,`at`);--> statement-breakpoint
CREATE INDEX `events_actor_at` ON `events` (`actor_id`,`at`);