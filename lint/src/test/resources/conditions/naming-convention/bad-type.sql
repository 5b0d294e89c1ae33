CREATE TYPE "orderAmount" AS (net int, vat int);
