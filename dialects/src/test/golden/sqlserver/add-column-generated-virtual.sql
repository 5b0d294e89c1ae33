ALTER TABLE invoice ADD twice AS (day * 2);
