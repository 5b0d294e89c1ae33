-- locks sales.numbers: LOCK=NONE
ALTER TABLE sales.numbers RENAME INDEX `i"x` TO `or'der`;
