-- locks invoice: EXCLUSIVE
-- rewrites the table
-- scans the table
ALTER TABLE invoice ADD COLUMN made TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL;
