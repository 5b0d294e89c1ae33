-- code: add value 'fine' to enum type mood
;
