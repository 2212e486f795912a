ALTER TABLE `closing_days` RENAME COLUMN "date" TO "closed_on";--> statement-breakpoint
ALTER TABLE `inquiry_deadlines` ADD `received_at` integer;