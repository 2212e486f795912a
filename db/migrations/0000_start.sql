CREATE TABLE `contact_addenda` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`contact_id` integer NOT NULL,
	`at` integer NOT NULL,
	`user_id` integer NOT NULL,
	`text` text NOT NULL,
	FOREIGN KEY (`contact_id`) REFERENCES `contacts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `contact_addenda_contact` ON `contact_addenda` (`contact_id`);--> statement-breakpoint
CREATE TABLE `contact_participants` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`contact_id` integer NOT NULL,
	`person_id` integer,
	`user_id` integer,
	FOREIGN KEY (`contact_id`) REFERENCES `contacts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `contact_participants_contact` ON `contact_participants` (`contact_id`);--> statement-breakpoint
CREATE INDEX `contact_participants_person` ON `contact_participants` (`person_id`);--> statement-breakpoint
CREATE TABLE `contact_versions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`contact_id` integer NOT NULL,
	`at` integer NOT NULL,
	`user_id` integer NOT NULL,
	`before` text NOT NULL,
	FOREIGN KEY (`contact_id`) REFERENCES `contacts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `contact_versions_contact` ON `contact_versions` (`contact_id`);--> statement-breakpoint
CREATE TABLE `contacts` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`channel` text NOT NULL,
	`direction` text NOT NULL,
	`at` integer NOT NULL,
	`person_id` integer,
	`organisation_id` integer,
	`inquiry_id` integer,
	`message_row_id` integer,
	`user_id` integer,
	`summary` text NOT NULL,
	`reason` text,
	`minutes` integer,
	`notat` integer DEFAULT false NOT NULL,
	`dialogue_meeting` integer DEFAULT false NOT NULL,
	`request_key` text,
	`created_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`inquiry_id`) REFERENCES `inquiries`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`message_row_id`) REFERENCES `messages`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `contacts_requestKey_unique` ON `contacts` (`request_key`);--> statement-breakpoint
CREATE INDEX `contacts_person` ON `contacts` (`person_id`,`at`);--> statement-breakpoint
CREATE INDEX `contacts_organisation` ON `contacts` (`organisation_id`,`at`);--> statement-breakpoint
CREATE INDEX `contacts_inquiry` ON `contacts` (`inquiry_id`,`at`);--> statement-breakpoint
CREATE INDEX `contacts_user` ON `contacts` (`user_id`,`at`);--> statement-breakpoint
CREATE INDEX `contacts_at` ON `contacts` (`at`);--> statement-breakpoint
CREATE TABLE `merges` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`kept_id` integer NOT NULL,
	`double_id` integer NOT NULL,
	`moved` text NOT NULL,
	`kept_before` text NOT NULL,
	`at` integer NOT NULL,
	`user_id` integer NOT NULL,
	`undone_at` integer,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `merges_kept` ON `merges` (`kind`,`kept_id`);--> statement-breakpoint
CREATE INDEX `merges_double` ON `merges` (`kind`,`double_id`);--> statement-breakpoint
CREATE TABLE `not_duplicates` (
	`kind` text NOT NULL,
	`one_id` integer NOT NULL,
	`other_id` integer NOT NULL,
	`at` integer NOT NULL,
	`user_id` integer NOT NULL,
	PRIMARY KEY(`kind`, `one_id`, `other_id`),
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `events` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` integer NOT NULL,
	`actor_id` integer,
	`subject` text NOT NULL,
	`subject_id` integer NOT NULL,
	`type` text NOT NULL,
	`data` text NOT NULL,
	`hash` text NOT NULL,
	FOREIGN KEY (`actor_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `events_subject` ON `events` (`subject`,`subject_id`,`id`);--> statement-breakpoint
CREATE TABLE `import_maps` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL,
	`fields` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `import_maps_name_unique` ON `import_maps` (`name`);--> statement-breakpoint
CREATE TABLE `import_rows` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`import_id` integer NOT NULL,
	`line` integer NOT NULL,
	`verdict` text NOT NULL,
	`remarks` text NOT NULL,
	`cells` text NOT NULL,
	`changes` text DEFAULT '[]' NOT NULL,
	FOREIGN KEY (`import_id`) REFERENCES `imports`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `import_rows_import` ON `import_rows` (`import_id`,`line`);--> statement-breakpoint
CREATE INDEX `import_rows_verdict` ON `import_rows` (`import_id`,`verdict`);--> statement-breakpoint
CREATE TABLE `imports` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`file_name` text NOT NULL,
	`blob` text NOT NULL,
	`reading` text NOT NULL,
	`fields` text NOT NULL,
	`status` text NOT NULL,
	`rows` integer DEFAULT 0 NOT NULL,
	`done` integer DEFAULT 0 NOT NULL,
	`user_id` integer NOT NULL,
	`created_at` integer NOT NULL,
	`finished_at` integer,
	`undone_at` integer,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `deadline_proposals` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`inquiry_id` integer NOT NULL,
	`message_row_id` integer NOT NULL,
	`kind` text NOT NULL,
	`need` text NOT NULL,
	`due_at` integer NOT NULL,
	`warn_at` integer NOT NULL,
	`reasons` text NOT NULL,
	`at` integer NOT NULL,
	`settled_at` integer,
	`outcome` text,
	`before` text,
	FOREIGN KEY (`inquiry_id`) REFERENCES `inquiries`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `deadline_proposals_open` ON `deadline_proposals` (`inquiry_id`) WHERE settled_at is null;--> statement-breakpoint
CREATE TABLE `draft_attachments` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`inquiry_id` integer NOT NULL,
	`user_id` integer NOT NULL,
	`name` text NOT NULL,
	`content_type` text NOT NULL,
	`size` integer NOT NULL,
	`sha256` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`inquiry_id`) REFERENCES `inquiries`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `draft_attachments_writer` ON `draft_attachments` (`inquiry_id`,`user_id`);--> statement-breakpoint
CREATE INDEX `draft_attachments_sha` ON `draft_attachments` (`sha256`);--> statement-breakpoint
CREATE TABLE `drafts` (
	`inquiry_id` integer NOT NULL,
	`user_id` integer NOT NULL,
	`kind` text NOT NULL,
	`text` text NOT NULL,
	`seen_inbound_at` integer,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`inquiry_id`) REFERENCES `inquiries`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `drafts_one` ON `drafts` (`inquiry_id`,`user_id`,`kind`);--> statement-breakpoint
CREATE INDEX `drafts_user` ON `drafts` (`user_id`);--> statement-breakpoint
CREATE TABLE `inquiries` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`number` text NOT NULL,
	`subject` text NOT NULL,
	`channel` text NOT NULL,
	`status` text NOT NULL,
	`confidentiality` text DEFAULT 'normal' NOT NULL,
	`topic` text NOT NULL,
	`target_group` text,
	`triaged_at` integer,
	`triage_reasons` text DEFAULT '[]' NOT NULL,
	`reply_expected` integer DEFAULT true NOT NULL,
	`person_id` integer,
	`organisation_id` integer,
	`unit_id` integer,
	`assignee_id` integer,
	`need` text NOT NULL,
	`received_at` integer NOT NULL,
	`due_at` integer,
	`warn_at` integer,
	`waiting_reason` text,
	`waiting_since` integer,
	`last_inbound_at` integer,
	`reminded_at` integer,
	`answered_at` integer,
	`closed_at` integer,
	`closed_reason` text,
	`merged_into_id` integer,
	`linked_to_id` integer,
	`perhaps_id` integer,
	`needs_look` text DEFAULT '[]' NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`target_group`) REFERENCES `target_groups`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`assignee_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `inquiries_number_unique` ON `inquiries` (`number`);--> statement-breakpoint
CREATE INDEX `inquiries_open_due` ON `inquiries` (`due_at`,`id`) WHERE status in ('new', 'open', 'waiting');--> statement-breakpoint
CREATE INDEX `inquiries_open_assignee` ON `inquiries` (`assignee_id`,`due_at`) WHERE status in ('new', 'open', 'waiting');--> statement-breakpoint
CREATE INDEX `inquiries_open_unit` ON `inquiries` (`unit_id`,`due_at`) WHERE status in ('new', 'open', 'waiting');--> statement-breakpoint
CREATE INDEX `inquiries_open_facts` ON `inquiries` (`status`,`due_at`,`assignee_id`,`unit_id`,`triaged_at`,`confidentiality`) WHERE status in ('new', 'open', 'waiting');--> statement-breakpoint
CREATE INDEX `inquiries_person` ON `inquiries` (`person_id`,`received_at`);--> statement-breakpoint
CREATE INDEX `inquiries_organisation` ON `inquiries` (`organisation_id`,`received_at`);--> statement-breakpoint
CREATE INDEX `inquiries_closed` ON `inquiries` (`closed_at`);--> statement-breakpoint
CREATE TABLE `inquiry_deadlines` (
	`inquiry_id` integer NOT NULL,
	`kind` text NOT NULL,
	`due_at` integer NOT NULL,
	`warn_at` integer NOT NULL,
	`met_at` integer,
	`received_at` integer,
	`overruled_by_id` integer,
	`reasons` text NOT NULL,
	PRIMARY KEY(`inquiry_id`, `kind`),
	FOREIGN KEY (`inquiry_id`) REFERENCES `inquiries`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`overruled_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `inquiry_deadlines_due` ON `inquiry_deadlines` (`due_at`);--> statement-breakpoint
CREATE TABLE `inquiry_numbers` (
	`year` integer PRIMARY KEY NOT NULL,
	`last` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `inquiry_pauses` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`inquiry_id` integer NOT NULL,
	`from` integer NOT NULL,
	`to` integer,
	`reason` text NOT NULL,
	FOREIGN KEY (`inquiry_id`) REFERENCES `inquiries`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `inquiry_pauses_inquiry` ON `inquiry_pauses` (`inquiry_id`);--> statement-breakpoint
CREATE TABLE `notes` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`inquiry_id` integer NOT NULL,
	`author_id` integer NOT NULL,
	`text` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`inquiry_id`) REFERENCES `inquiries`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`author_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `notes_inquiry` ON `notes` (`inquiry_id`);--> statement-breakpoint
CREATE TABLE `attachments` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`message_id` integer NOT NULL,
	`name` text NOT NULL,
	`content_type` text NOT NULL,
	`size` integer NOT NULL,
	`sha256` text NOT NULL,
	`content_id` text,
	`inline` integer DEFAULT false NOT NULL,
	`runs_code` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`message_id`) REFERENCES `messages`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `attachments_message` ON `attachments` (`message_id`);--> statement-breakpoint
CREATE INDEX `attachments_sha` ON `attachments` (`sha256`);--> statement-breakpoint
CREATE TABLE `automatic_mail` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`address` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `automatic_mail_address` ON `automatic_mail` (`address`,`at`);--> statement-breakpoint
CREATE TABLE `inbound_mail` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`mailbox_id` integer,
	`source` text NOT NULL,
	`folder` text,
	`uid_validity` text,
	`uid` integer,
	`message_id` text,
	`sha256` text NOT NULL,
	`size` integer NOT NULL,
	`internal_date` integer,
	`envelope_from` text,
	`envelope_to` text DEFAULT '[]' NOT NULL,
	`stored_at` integer NOT NULL,
	`state` text NOT NULL,
	`reason` text,
	`attempts` integer DEFAULT 0 NOT NULL,
	`settled_at` integer,
	`inquiry_id` integer,
	`told_server_at` integer,
	FOREIGN KEY (`mailbox_id`) REFERENCES `mailboxes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`inquiry_id`) REFERENCES `inquiries`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `inbound_mail_uid` ON `inbound_mail` (`mailbox_id`,`folder`,`uid_validity`,`uid`) WHERE uid is not null;--> statement-breakpoint
CREATE INDEX `inbound_mail_sha` ON `inbound_mail` (`sha256`);--> statement-breakpoint
CREATE INDEX `inbound_mail_waiting` ON `inbound_mail` (`id`) WHERE state = 'stored';--> statement-breakpoint
CREATE INDEX `inbound_mail_state` ON `inbound_mail` (`mailbox_id`,`state`);--> statement-breakpoint
CREATE INDEX `inbound_mail_untold` ON `inbound_mail` (`mailbox_id`) WHERE told_server_at is null and uid is not null;--> statement-breakpoint
CREATE INDEX `inbound_mail_inquiry` ON `inbound_mail` (`inquiry_id`);--> statement-breakpoint
CREATE TABLE `mailboxes` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`address` text NOT NULL,
	`name` text NOT NULL,
	`unit_id` integer,
	`source` text NOT NULL,
	`host` text,
	`port` integer,
	`security` text,
	`username` text,
	`password_sealed` text,
	`folder` text DEFAULT 'INBOX' NOT NULL,
	`after_filing` text DEFAULT 'nothing' NOT NULL,
	`move_to` text DEFAULT 'Behandlet' NOT NULL,
	`acknowledge` integer DEFAULT true NOT NULL,
	`active` integer DEFAULT true NOT NULL,
	`uid_validity` text,
	`last_uid` integer DEFAULT 0 NOT NULL,
	`last_contact_at` integer,
	`last_message_at` integer,
	`last_error` text,
	`last_error_at` integer,
	`server_count` integer,
	`reconciled_at` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `mailboxes_address_unique` ON `mailboxes` (`address`);--> statement-breakpoint
CREATE TABLE `messages` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`inquiry_id` integer NOT NULL,
	`direction` text NOT NULL,
	`automatic` integer DEFAULT false NOT NULL,
	`message_id` text NOT NULL,
	`in_reply_to` text,
	`references` text DEFAULT '[]' NOT NULL,
	`fingerprint` text,
	`from` text,
	`forwarded_by` text,
	`to` text DEFAULT '[]' NOT NULL,
	`cc` text DEFAULT '[]' NOT NULL,
	`subject` text NOT NULL,
	`text` text NOT NULL,
	`html` text,
	`flags` text DEFAULT '[]' NOT NULL,
	`mailboxes` text DEFAULT '[]' NOT NULL,
	`author_id` integer,
	`sent_at` integer NOT NULL,
	`at` integer NOT NULL,
	`sha256` text,
	`delivery_failed_at` integer,
	`delivery_error` text,
	FOREIGN KEY (`inquiry_id`) REFERENCES `inquiries`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`author_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `messages_inquiry` ON `messages` (`inquiry_id`,`at`);--> statement-breakpoint
CREATE INDEX `messages_message_id` ON `messages` (`message_id`);--> statement-breakpoint
CREATE TABLE `outbox` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`inquiry_id` integer,
	`message_row_id` integer,
	`message_id` text NOT NULL,
	`mail` text NOT NULL,
	`sha256` text,
	`state` text NOT NULL,
	`not_before` integer NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`last_error` text,
	`created_at` integer NOT NULL,
	`settled_at` integer,
	FOREIGN KEY (`inquiry_id`) REFERENCES `inquiries`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`message_row_id`) REFERENCES `messages`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `outbox_waiting` ON `outbox` (`not_before`) WHERE state = 'queued';--> statement-breakpoint
CREATE INDEX `outbox_inquiry` ON `outbox` (`inquiry_id`);--> statement-breakpoint
CREATE INDEX `outbox_state` ON `outbox` (`state`);--> statement-breakpoint
CREATE TABLE `closing_days` (
	`closed_on` text PRIMARY KEY NOT NULL,
	`name_da` text NOT NULL,
	`name_en` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `deadline_rules` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`key` text NOT NULL,
	`rule` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `deadline_rules_key_unique` ON `deadline_rules` (`key`);--> statement-breakpoint
CREATE TABLE `opening_hours` (
	`weekday` integer PRIMARY KEY NOT NULL,
	`opens` integer NOT NULL,
	`closes` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `settings` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `addresses` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`value` text NOT NULL,
	`lookup` text NOT NULL,
	`person_id` integer,
	`organisation_id` integer,
	`created_at` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `addresses_lookup` ON `addresses` (`kind`,`lookup`);--> statement-breakpoint
CREATE INDEX `addresses_person` ON `addresses` (`person_id`);--> statement-breakpoint
CREATE INDEX `addresses_organisation` ON `addresses` (`organisation_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `addresses_one_owner` ON `addresses` (`kind`,`lookup`) WHERE kind <> 'phone' and ended_at is null;--> statement-breakpoint
CREATE TABLE `affiliations` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`person_id` integer NOT NULL,
	`organisation_id` integer NOT NULL,
	`role` text,
	`from` integer,
	`to` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `affiliations_person` ON `affiliations` (`person_id`);--> statement-breakpoint
CREATE INDEX `affiliations_organisation` ON `affiliations` (`organisation_id`);--> statement-breakpoint
CREATE TABLE `former_names` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`organisation_id` integer NOT NULL,
	`name` text NOT NULL,
	`from` text,
	`to` text NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `former_names_organisation` ON `former_names` (`organisation_id`);--> statement-breakpoint
CREATE TABLE `framework_agreements` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`organisation_id` integer NOT NULL,
	`title` text NOT NULL,
	`from` text NOT NULL,
	`to` text,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `framework_agreements_organisation` ON `framework_agreements` (`organisation_id`);--> statement-breakpoint
CREATE TABLE `organisation_groups` (
	`organisation_id` integer NOT NULL,
	`target_group` text NOT NULL,
	PRIMARY KEY(`organisation_id`, `target_group`),
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`target_group`) REFERENCES `target_groups`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `organisation_groups_group` ON `organisation_groups` (`target_group`);--> statement-breakpoint
CREATE TABLE `organisations` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL,
	`name_from` text,
	`cvr` text,
	`p_number` text,
	`municipality_code` text,
	`parent_id` integer,
	`target_group` text,
	`owner_id` integer,
	`merged_into_id` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`parent_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`target_group`) REFERENCES `target_groups`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`merged_into_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `organisations_name` ON `organisations` (`name`);--> statement-breakpoint
CREATE INDEX `organisations_cvr` ON `organisations` (`cvr`);--> statement-breakpoint
CREATE INDEX `organisations_group` ON `organisations` (`target_group`);--> statement-breakpoint
CREATE INDEX `organisations_municipality` ON `organisations` (`municipality_code`);--> statement-breakpoint
CREATE INDEX `organisations_parent` ON `organisations` (`parent_id`);--> statement-breakpoint
CREATE TABLE `people` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL,
	`language` text,
	`preferred_channel` text,
	`merged_into_id` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`merged_into_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `people_name` ON `people` (`name`);--> statement-breakpoint
CREATE TABLE `target_groups` (
	`key` text PRIMARY KEY NOT NULL,
	`position` integer NOT NULL,
	`unit_id` integer,
	`responsible_id` integer,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`responsible_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `tasks` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`due_on` text NOT NULL,
	`assignee_id` integer NOT NULL,
	`contact_id` integer,
	`inquiry_id` integer,
	`organisation_id` integer,
	`person_id` integer,
	`created_by_id` integer NOT NULL,
	`created_at` integer NOT NULL,
	`done_at` integer,
	`done_by_id` integer,
	FOREIGN KEY (`assignee_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`contact_id`) REFERENCES `contacts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`inquiry_id`) REFERENCES `inquiries`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`done_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `tasks_open` ON `tasks` (`assignee_id`,`due_on`) WHERE done_at is null;--> statement-breakpoint
CREATE INDEX `tasks_inquiry` ON `tasks` (`inquiry_id`);--> statement-breakpoint
CREATE INDEX `tasks_organisation` ON `tasks` (`organisation_id`);--> statement-breakpoint
CREATE INDEX `tasks_person` ON `tasks` (`person_id`);--> statement-breakpoint
CREATE INDEX `tasks_contact` ON `tasks` (`contact_id`);--> statement-breakpoint
CREATE TABLE `routing_rules` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL,
	`position` integer NOT NULL,
	`active` integer DEFAULT true NOT NULL,
	`conditions` text NOT NULL,
	`result` text NOT NULL,
	`created_at` integer NOT NULL,
	`removed_at` integer
);
--> statement-breakpoint
CREATE TABLE `triage_confirmations` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`inquiry_id` integer NOT NULL,
	`said` text NOT NULL,
	`proposed` text NOT NULL,
	`corrected` integer NOT NULL,
	`by_id` integer,
	`at` integer NOT NULL,
	`before` text NOT NULL,
	FOREIGN KEY (`inquiry_id`) REFERENCES `inquiries`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `triage_confirmations_inquiry` ON `triage_confirmations` (`inquiry_id`,`id`);--> statement-breakpoint
CREATE TABLE `triage_models` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`trained_at` integer NOT NULL,
	`cases` integer NOT NULL,
	`confirmations` integer NOT NULL,
	`last_confirmation_id` integer DEFAULT 0 NOT NULL,
	`state` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`last_seen_at` integer NOT NULL,
	`user_agent` text DEFAULT '' NOT NULL,
	`address` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `sessions_user` ON `sessions` (`user_id`);--> statement-breakpoint
CREATE TABLE `sign_in_links` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`purpose` text NOT NULL,
	`user_id` integer,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `units` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL,
	`signature` text DEFAULT '' NOT NULL,
	`closed_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `units_name_unique` ON `units` (`name`);--> statement-breakpoint
CREATE TABLE `users` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`email` text NOT NULL,
	`name` text NOT NULL,
	`initials` text NOT NULL,
	`role` text NOT NULL,
	`unit_id` integer,
	`locale` text DEFAULT 'da' NOT NULL,
	`theme` text DEFAULT 'system' NOT NULL,
	`password_hash` text,
	`closed_at` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `users_email_unique` ON `users` (`email`);--> statement-breakpoint
CREATE TABLE `saved_views` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`list` text NOT NULL,
	`name` text NOT NULL,
	`owner_id` integer NOT NULL,
	`shared` integer DEFAULT false NOT NULL,
	`query` text NOT NULL,
	`columns` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`owner_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `saved_views_list` ON `saved_views` (`list`,`owner_id`);