-- transaction: none
CREATE TYPE mood AS ENUM ('sad');
SELECT 1;
