CREATE TABLE `Üser`.`order` (
  `a"b``c]d` text DEFAULT 'it''s 😀',
  CONSTRAINT xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx UNIQUE (`select`, `a"b``c]d`)
);
