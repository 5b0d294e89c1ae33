ALTER TYPE mood RENAME TO "or'der";
