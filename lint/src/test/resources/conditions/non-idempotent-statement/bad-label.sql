-- transaction: none
-- setup
CREATE TYPE mood AS ENUM ('sad');
-- migration
ALTER TYPE mood ADD VALUE 'ok';
SELECT 1;
