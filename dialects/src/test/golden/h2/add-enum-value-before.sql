-- code: add value 'fine' to enum type mood before 'it's'
;
