-- revision: 8a20
-- revises: 4d1f
-- created: 2026-11-20T11:00:00Z
-- message: readers have names

-- upgrade
-- athanor: allow unbatched-data-change: a library has some thousand readers, few of them nameless
UPDATE reader SET name = '(unknown)' WHERE name = '';
-- athanor: allow add-check-constraint: reading some thousand rows takes no noticeable time
ALTER TABLE reader ADD CONSTRAINT ck_reader_name CHECK (name <> '');

-- downgrade
ALTER TABLE reader DROP CONSTRAINT ck_reader_name;
