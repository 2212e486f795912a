-- The full-text index (docs/decisions/0011). Triggers only note what has changed, in plain SQL; the words of it are
-- put into the index before that transaction commits (db/search-index.server.ts).
CREATE TABLE `search_changes` (
	`kind` text NOT NULL,
	`id` integer NOT NULL,
	PRIMARY KEY(`kind`, `id`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `search_spellings` (
	`variant` text NOT NULL,
	`word` text NOT NULL,
	PRIMARY KEY(`variant`, `word`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE VIRTUAL TABLE `search_inquiries` USING fts5(`number`, `subject`, `scope`, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2');
--> statement-breakpoint
CREATE VIRTUAL TABLE `search_messages` USING fts5(`subject`, `text`, `sender`, `scope`, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2');
--> statement-breakpoint
CREATE VIRTUAL TABLE `search_notes` USING fts5(`text`, `scope`, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2');
--> statement-breakpoint
CREATE VIRTUAL TABLE `search_contacts` USING fts5(`text`, `scope`, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2');
--> statement-breakpoint
-- Every 64th mail once more, for what is common among its words: the index itself cannot tell without being read through.
CREATE VIRTUAL TABLE `search_sample` USING fts5(`text`, content='', contentless_delete=1, detail=none, tokenize='unicode61 remove_diacritics 2');
--> statement-breakpoint
CREATE VIRTUAL TABLE `search_sample_words` USING fts5vocab('search_sample', 'row');
--> statement-breakpoint
CREATE VIRTUAL TABLE `search_organisations` USING fts5(`name`, `former`, `reach`, content='', contentless_delete=1, prefix='2 3', tokenize='unicode61 remove_diacritics 2');
--> statement-breakpoint
CREATE VIRTUAL TABLE `search_people` USING fts5(`name`, `reach`, `place`, content='', contentless_delete=1, prefix='2 3', tokenize='unicode61 remove_diacritics 2');
--> statement-breakpoint
CREATE TRIGGER `search_inquiry_added` AFTER INSERT ON `inquiries` BEGIN
	INSERT OR IGNORE INTO search_changes VALUES ('inquiry', new.id);
END;
--> statement-breakpoint
CREATE TRIGGER `search_inquiry_changed` AFTER UPDATE OF `number`, `subject` ON `inquiries` BEGIN
	INSERT OR IGNORE INTO search_changes VALUES ('inquiry', new.id);
END;
--> statement-breakpoint
CREATE TRIGGER `search_inquiry_removed` AFTER DELETE ON `inquiries` BEGIN
	INSERT OR IGNORE INTO search_changes VALUES ('inquiry', old.id);
END;
--> statement-breakpoint
-- Who may find a case stands with each of its texts.
CREATE TRIGGER `search_inquiry_shown` AFTER UPDATE OF `confidentiality`, `unit_id`, `assignee_id` ON `inquiries`
WHEN new.confidentiality <> old.confidentiality
	OR (new.confidentiality <> 'normal' AND (new.unit_id IS NOT old.unit_id OR new.assignee_id IS NOT old.assignee_id))
BEGIN
	INSERT OR IGNORE INTO search_changes VALUES ('inquiry', new.id);
	INSERT OR IGNORE INTO search_changes SELECT 'message', id FROM messages WHERE inquiry_id = new.id;
	INSERT OR IGNORE INTO search_changes SELECT 'note', id FROM notes WHERE inquiry_id = new.id;
	INSERT OR IGNORE INTO search_changes SELECT 'contact', id FROM contacts WHERE inquiry_id = new.id AND message_row_id IS NULL;
END;
--> statement-breakpoint
CREATE TRIGGER `search_message_added` AFTER INSERT ON `messages` BEGIN
	INSERT OR IGNORE INTO search_changes VALUES ('message', new.id);
END;
--> statement-breakpoint
CREATE TRIGGER `search_message_changed` AFTER UPDATE OF `inquiry_id`, `direction`, `from`, `subject`, `text` ON `messages` BEGIN
	INSERT OR IGNORE INTO search_changes VALUES ('message', new.id);
END;
--> statement-breakpoint
CREATE TRIGGER `search_message_removed` AFTER DELETE ON `messages` BEGIN
	INSERT OR IGNORE INTO search_changes VALUES ('message', old.id);
END;
--> statement-breakpoint
CREATE TRIGGER `search_note_added` AFTER INSERT ON `notes` BEGIN
	INSERT OR IGNORE INTO search_changes VALUES ('note', new.id);
END;
--> statement-breakpoint
CREATE TRIGGER `search_note_changed` AFTER UPDATE OF `inquiry_id`, `text` ON `notes` BEGIN
	INSERT OR IGNORE INTO search_changes VALUES ('note', new.id);
END;
--> statement-breakpoint
CREATE TRIGGER `search_note_removed` AFTER DELETE ON `notes` BEGIN
	INSERT OR IGNORE INTO search_changes VALUES ('note', old.id);
END;
--> statement-breakpoint
-- A contact that is a mail is found as that mail.
CREATE TRIGGER `search_contact_added` AFTER INSERT ON `contacts` WHEN new.message_row_id IS NULL BEGIN
	INSERT OR IGNORE INTO search_changes VALUES ('contact', new.id);
END;
--> statement-breakpoint
CREATE TRIGGER `search_contact_changed` AFTER UPDATE OF `inquiry_id`, `message_row_id`, `summary`, `reason` ON `contacts`
WHEN new.message_row_id IS NULL OR old.message_row_id IS NULL
BEGIN
	INSERT OR IGNORE INTO search_changes VALUES ('contact', new.id);
END;
--> statement-breakpoint
CREATE TRIGGER `search_contact_removed` AFTER DELETE ON `contacts` WHEN old.message_row_id IS NULL BEGIN
	INSERT OR IGNORE INTO search_changes VALUES ('contact', old.id);
END;
--> statement-breakpoint
CREATE TRIGGER `search_addendum_added` AFTER INSERT ON `contact_addenda` BEGIN
	INSERT OR IGNORE INTO search_changes VALUES ('contact', new.contact_id);
END;
--> statement-breakpoint
CREATE TRIGGER `search_addendum_changed` AFTER UPDATE ON `contact_addenda` BEGIN
	INSERT OR IGNORE INTO search_changes VALUES ('contact', old.contact_id), ('contact', new.contact_id);
END;
--> statement-breakpoint
CREATE TRIGGER `search_addendum_removed` AFTER DELETE ON `contact_addenda` BEGIN
	INSERT OR IGNORE INTO search_changes VALUES ('contact', old.contact_id);
END;
--> statement-breakpoint
CREATE TRIGGER `search_organisation_added` AFTER INSERT ON `organisations` BEGIN
	INSERT OR IGNORE INTO search_changes VALUES ('organisation', new.id);
END;
--> statement-breakpoint
CREATE TRIGGER `search_organisation_changed` AFTER UPDATE OF `name`, `cvr`, `p_number` ON `organisations` BEGIN
	INSERT OR IGNORE INTO search_changes VALUES ('organisation', new.id);
END;
--> statement-breakpoint
CREATE TRIGGER `search_organisation_renamed` AFTER UPDATE OF `name` ON `organisations` WHEN new.name <> old.name BEGIN
	INSERT OR IGNORE INTO search_changes SELECT 'person', person_id FROM affiliations WHERE organisation_id = new.id;
END;
--> statement-breakpoint
CREATE TRIGGER `search_organisation_removed` AFTER DELETE ON `organisations` BEGIN
	INSERT OR IGNORE INTO search_changes VALUES ('organisation', old.id);
END;
--> statement-breakpoint
CREATE TRIGGER `search_former_name_added` AFTER INSERT ON `former_names` BEGIN
	INSERT OR IGNORE INTO search_changes VALUES ('organisation', new.organisation_id);
END;
--> statement-breakpoint
CREATE TRIGGER `search_former_name_changed` AFTER UPDATE ON `former_names` BEGIN
	INSERT OR IGNORE INTO search_changes VALUES ('organisation', old.organisation_id), ('organisation', new.organisation_id);
END;
--> statement-breakpoint
CREATE TRIGGER `search_former_name_removed` AFTER DELETE ON `former_names` BEGIN
	INSERT OR IGNORE INTO search_changes VALUES ('organisation', old.organisation_id);
END;
--> statement-breakpoint
CREATE TRIGGER `search_person_added` AFTER INSERT ON `people` BEGIN
	INSERT OR IGNORE INTO search_changes VALUES ('person', new.id);
END;
--> statement-breakpoint
CREATE TRIGGER `search_person_changed` AFTER UPDATE OF `name` ON `people` BEGIN
	INSERT OR IGNORE INTO search_changes VALUES ('person', new.id);
END;
--> statement-breakpoint
CREATE TRIGGER `search_person_removed` AFTER DELETE ON `people` BEGIN
	INSERT OR IGNORE INTO search_changes VALUES ('person', old.id);
END;
--> statement-breakpoint
CREATE TRIGGER `search_affiliation_added` AFTER INSERT ON `affiliations` BEGIN
	INSERT OR IGNORE INTO search_changes VALUES ('person', new.person_id);
END;
--> statement-breakpoint
CREATE TRIGGER `search_affiliation_changed` AFTER UPDATE ON `affiliations` BEGIN
	INSERT OR IGNORE INTO search_changes VALUES ('person', old.person_id), ('person', new.person_id);
END;
--> statement-breakpoint
CREATE TRIGGER `search_affiliation_removed` AFTER DELETE ON `affiliations` BEGIN
	INSERT OR IGNORE INTO search_changes VALUES ('person', old.person_id);
END;
--> statement-breakpoint
CREATE TRIGGER `search_address_added` AFTER INSERT ON `addresses` BEGIN
	INSERT OR IGNORE INTO search_changes SELECT 'person', new.person_id WHERE new.person_id IS NOT NULL;
	INSERT OR IGNORE INTO search_changes SELECT 'organisation', new.organisation_id WHERE new.organisation_id IS NOT NULL;
END;
--> statement-breakpoint
CREATE TRIGGER `search_address_changed` AFTER UPDATE OF `value`, `lookup`, `person_id`, `organisation_id` ON `addresses` BEGIN
	INSERT OR IGNORE INTO search_changes SELECT 'person', old.person_id WHERE old.person_id IS NOT NULL;
	INSERT OR IGNORE INTO search_changes SELECT 'person', new.person_id WHERE new.person_id IS NOT NULL;
	INSERT OR IGNORE INTO search_changes SELECT 'organisation', old.organisation_id WHERE old.organisation_id IS NOT NULL;
	INSERT OR IGNORE INTO search_changes SELECT 'organisation', new.organisation_id WHERE new.organisation_id IS NOT NULL;
END;
--> statement-breakpoint
CREATE TRIGGER `search_address_removed` AFTER DELETE ON `addresses` BEGIN
	INSERT OR IGNORE INTO search_changes SELECT 'person', old.person_id WHERE old.person_id IS NOT NULL;
	INSERT OR IGNORE INTO search_changes SELECT 'organisation', old.organisation_id WHERE old.organisation_id IS NOT NULL;
END;
--> statement-breakpoint
-- A house that was there before its index: all of it is put in by the start that runs this.
INSERT INTO search_changes SELECT 'inquiry', id FROM inquiries;
--> statement-breakpoint
INSERT INTO search_changes SELECT 'message', id FROM messages;
--> statement-breakpoint
INSERT INTO search_changes SELECT 'note', id FROM notes;
--> statement-breakpoint
INSERT INTO search_changes SELECT 'contact', id FROM contacts WHERE message_row_id IS NULL;
--> statement-breakpoint
INSERT INTO search_changes SELECT 'organisation', id FROM organisations;
--> statement-breakpoint
INSERT INTO search_changes SELECT 'person', id FROM people;
