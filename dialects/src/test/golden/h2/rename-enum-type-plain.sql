ALTER DOMAIN mood RENAME TO "or'der";
