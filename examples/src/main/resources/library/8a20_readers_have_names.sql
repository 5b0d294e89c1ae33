-- revision: 8a20
-- revises: 4d1f
-- created: 2026-11-20T11:00:00Z
-- message: readers have names

-- upgrade
UPDATE reader SET name = '(unknown)' WHERE name = '';
ALTER TABLE reader ADD CONSTRAINT ck_reader_name CHECK (name <> '');

-- downgrade
ALTER TABLE reader DROP CONSTRAINT ck_reader_name;
