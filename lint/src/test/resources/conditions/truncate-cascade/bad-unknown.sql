-- also: truncate-table
TRUNCATE orders CASCADE;
