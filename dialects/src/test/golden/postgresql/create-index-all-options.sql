-- locks invoice: SHARE
-- scans the table
CREATE UNIQUE INDEX "ix full" ON invoice (number COLLATE "C" DESC NULLS LAST, (lower(number))) INCLUDE (total) NULLS NOT DISTINCT WHERE total > 0;
