ALTER TABLE invoice ADD note CLOB DEFAULT ('a'
  || CHR(10)
  || '@b -'
  || CHR(10)
  || '''c''');
