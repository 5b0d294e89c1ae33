-- athanor: allow opaque-sql: written for a later server
FROBNICATE TABLE orders;
