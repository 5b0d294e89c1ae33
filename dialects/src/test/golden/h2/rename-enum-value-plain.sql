-- code: rename value 'sad' of enum type mood to 'bl'ue'
;
