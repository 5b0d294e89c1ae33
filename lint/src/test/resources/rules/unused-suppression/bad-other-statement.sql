-- also: opaque-sql
FROBNICATE TABLE orders;

-- athanor: allow opaque-sql: nothing follows that it could belong to
