-- also: opaque-sql
-- athanor: allow opaque-sql
FROBNICATE TABLE orders;
