-- code: add value 'a"b`c]d' to enum type Üser.order before 'it's'
;
