-- locks elsewhere: LOCK=NONE
ALTER TABLE elsewhere DROP CONSTRAINT x;
