-- also: opaque-sql
-- athanor: allow opaque-sq: written for a later server
FROBNICATE TABLE orders;
