CREATE TABLE `shop``s`.`order` (
  id bigint NOT NULL AUTO_INCREMENT,
  `Üser` varchar(40) COLLATE utf8mb4_bin COMMENT 'it''s \\',
  state enum('new','it''s') NOT NULL DEFAULT 'new',
  paid boolean DEFAULT FALSE,
  note text DEFAULT 'a\\b''c',
  data json DEFAULT (json_object()),
  seen timestamp(6) NULL,
  made datetime DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
  size int unsigned DEFAULT (1 + 1),
  twice int GENERATED ALWAYS AS (`size` * 2) VIRTUAL,
  nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn uuid,
  PRIMARY KEY (id),
  CONSTRAINT `uq order` UNIQUE (state, size),
  CONSTRAINT ck CHECK (size > 0),
  CONSTRAINT `fk self` FOREIGN KEY (id) REFERENCES `shop``s`.`order` (id),
  FULLTEXT INDEX `ix words` (note),
  INDEX `ix begin` (note(20), size DESC) USING BTREE
) AUTO_INCREMENT = 100 ENGINE = InnoDB ROW_FORMAT = DYNAMIC COMMENT 'sign ☃; -- it''s';
