-- locks invoice: ACCESS EXCLUSIVE
ALTER TABLE invoice ADD COLUMN made timestamp with time zone DEFAULT now() NOT NULL;
